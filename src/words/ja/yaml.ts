import { type YamlProblems, yamlProblemIn } from '../yaml.js';

const PROBLEMS: YamlProblems = {
  TAB_AS_INDENT: 'タブで字下げされています',
  BAD_INDENT: '書き始めの位置がそろっていないか、括弧が閉じていません',
  MISSING_CHAR: 'コロン、ハイフン、閉じる引用符のどれかが足りません',
  DUPLICATE_KEY: '同じキーが2つあります',
  BLOCK_AS_IMPLICIT_KEY: '値が終わったところに続きがあります。字下げがずれているか、1行に2つのキーがあります',
  MULTILINE_IMPLICIT_KEY: 'コロンか、その後ろの空白が抜けています',
  BLOCK_IN_FLOW: '括弧の中に、字下げで書くリストやキーがあります',
  UNEXPECTED_TOKEN: 'ここには書けないものがあります',
  BAD_SCALAR_START: 'この文字で始まる値は、引用符で囲む必要があります',
  BAD_DQ_ESCAPE: '二重引用符の中に、使えない組み合わせのバックスラッシュがあります',
  BAD_ALIAS: 'エイリアス（*）の参照先がありません',
  TAG_RESOLVE_FAILED: '「!」で始まるタグが不明です',
  MULTIPLE_DOCS: 'ここから2つ目の文書が始まっています（---）',
  TOO_DEEP: '入れ子が深すぎます',
  NO_KEYS: '「キー: 値」の行がありません',
};

export const yamlProblem = yamlProblemIn(PROBLEMS);
