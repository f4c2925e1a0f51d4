import type { At } from '../faults.js';
import type { Words } from '../words.js';
import { phrases } from './phrases.js';
import { list, quote } from './terms.js';
import { adviceFor, whyUnreachable } from './unreachable.js';

const KINDS: Readonly<Record<string, string>> = phrases.kinds;

const YAML_TODO = '書き方は docs/writing-exercises.md にあります。';

/** What a value of exercise.yaml has to be, by the validator's word. */
const VALUES: Readonly<Record<string, string>> = {
  string: '文字列（ほかの型に見える値は引用符で囲みます）',
  number: '数値',
  boolean: 'true または false',
  Array: 'リスト',
  Object: 'キーと値の組',
  '!0': '空でない値',
};

const place = ({ file, line, column }: At): string => `${file}:${line}:${column}`;

const didYouMean = (nearest: readonly string[]): string =>
  nearest.length > 0 ? `${nearest.map((name) => `「${name}」`).join('か')}ではありませんか。` : '';

/** What dojo itself could not do, and what to do about it, in Japanese. */
export const faults = (): Words['faults'] => ({
  'engine-unreachable': ({ tried }) => ({
    message: `応答するDocker Engineがありません\n${tried.map((one) => `  ${one.endpoint}  （${one.from}）：${whyUnreachable(one.why)}`).join('\n')}`,
    todo: adviceFor(tried.map((one) => one.why)),
  }),
  'engine-failed': ({ what, message }) => ({
    message: `Docker Engineから使える応答がありませんでした（${what}）：${message}`,
    todo: 'dojo doctor で原因を調べられます。',
  }),
  'unknown-exercise': ({ id, nearest }) => ({
    message: `「${id}」という演習はありません`,
    todo:
      nearest.length > 0
        ? `${nearest.map((name) => `「${name}」`).join('か')}ではありませんか。dojo list で一覧を表示します。`
        : 'dojo list で一覧を表示します。',
  }),
  'unknown-check': ({ id, exercise, nearest, ids }) => ({
    message: `「${exercise}」に「${id}」という項目はありません`,
    todo:
      nearest.length > 0
        ? `${nearest.map((name) => `「${name}」`).join('か')}ではありませんか。`
        : `次の項目があります：${ids.join(', ')}`,
  }),
  'no-exercise-given': ({ command }) => ({
    message: '演習の名前が必要です。始めた演習がなく、このフォルダーもどの演習のものでもありません',
    todo: `dojo ${command} <演習> のように名前を指定してください。dojo list で一覧を表示します。`,
  }),
  'name-taken': ({ kind, names, id }) => ({
    message: `「${id}」で使う名前の${KINDS[kind] ?? kind}が、すでにあります：${list(names)}`,
    todo: 'dojoが作ったものではないので、何もしません。不要であれば名前を変えるか削除してから、もう一度始めてください。',
  }),
  'workspace-taken': ({ folder, files }) => ({
    message: `${folder} には、すでに別のファイルがあります：${list(files)}`,
    todo: '別のフォルダーを指定してください：dojo start <演習> --dir フォルダー',
  }),
  'workspace-unwritable': ({ folder, message }) => ({
    message: `${folder} に書き込めません：${message}`,
    todo: '--dir で別のフォルダーを指定するか、権限を変更してください。',
  }),
  'state-unwritable': ({ file, message }) => ({
    message: `${file} に書き込めません：${message}`,
    todo: 'dojoが状態を保存する場所です（XDG_STATE_HOME で変更できます）。まだ何も変更していません。',
  }),
  'state-locked': ({ file }) => ({
    message: `別のdojoが ${file} を使っています`,
    todo: '終わるのを待ってから、もう一度実行してください。',
  }),
  'disk-full': ({ where }) => ({
    message: `${where} のディスクに空きがありません`,
    todo: '空きを増やしてから、同じコマンドをもう一度実行してください。失われたものはありません。',
  }),
  'pull-failed': ({ image, message }) => ({
    message: `${image} を取得できません：${message}`,
    todo: 'ネットワークの接続と、イメージの名前を確認してください。ミラーとディスクの状態は dojo doctor で表示します。',
  }),
  'setup-failed': ({ name, image, message }) => ({
    message: `この演習で使うコンテナ「${name}」（${image}）を起動できません：${message}`,
    todo: '原因を取り除いてから、同じコマンドをもう一度実行してください。',
  }),
  'course-damaged': ({ file, message }) => ({
    message: `${file} を読み込めません：${message}`,
    todo: 'dojoをインストールし直すか、ファイルを修正してください。',
  }),
  'exercise-damaged': ({ id, message }) => ({
    message: `演習「${id}」を読み込めません：${message}`,
    todo: '演習側の不具合です。お手数ですが、ご報告ください。',
  }),
  'yaml-invalid': ({ message, ...at }) => ({
    message: `${place(at)}：YAMLとして読めません：${message}`,
    todo: YAML_TODO,
  }),
  'yaml-key-unknown': ({ key, nearest, known, ...at }) => ({
    message: `${place(at)}：ここに「${key}」というキーは書けません`,
    todo: `${didYouMean(nearest)}書けるキー：${known.join('、')}`,
  }),
  'yaml-key-missing': ({ key, ...at }) => ({ message: `${place(at)}：「${key}」がありません`, todo: YAML_TODO }),
  'yaml-not-one': ({ keys, ...at }) => ({
    message: `${place(at)}：種類を1つだけ書くところですが、${keys.length > 0 ? `${keys.join('と')}があります` : '何も書かれていません'}`,
    todo: '1つずつ、先頭に「-」を付けたリストの要素に分けてください。',
  }),
  'yaml-value-wrong': ({ key, expected, found, ...at }) => ({
    message: `${place(at)}：「${key}」に ${found} は書けません`,
    todo: `ここに書けるもの：${VALUES[expected] ?? expected}`,
  }),
  'yaml-name-unknown': ({ name, nearest, known, ...at }) => ({
    message: `${place(at)}：これより上に「${name}」という名前の項目はありません`,
    todo: `${didYouMean(nearest)}項目の名前は as で付けます${known.length > 0 ? `。上にある名前：${known.join('、')}` : '。'}`,
  }),
  'yaml-name-twice': ({ name, ...at }) => ({
    message: `${place(at)}：「${name}」という名前の項目が、上にもう1つあります`,
    todo: 'どちらかの名前を変え、それを指している箇所も直してください。',
  }),
  'yaml-name-unfit': ({ name, wanted, found, ...at }) => ({
    message: `${place(at)}：項目「${name}」が見つけるものは${found === 'any' ? '、ここでは使えません' : ` ${found} です`}`,
    todo: `ここでは ${wanted} を見つける項目を指定します。`,
  }),
  'exercise-twice': ({ id, files }) => ({
    message: `演習「${id}」が2通りに書かれています：${files.join('、')}`,
    todo: '使うほうだけを残してください。',
  }),
  'course-unknown': ({ course }) => ({
    message: `「${course}」というコースはありません（フォルダーも、インストール済みのパッケージも見つかりません）`,
    todo: '--course（または DOJO_COURSE）には、course.yaml のあるフォルダーか、それを含むパッケージの名前を指定してください。',
  }),
  'course-unlisted': ({ folder }) => ({
    message: `${folder} に course.yaml がないため、コースとして使えません`,
    todo: '新しく始めるには dojo new 演習名 --course フォルダー を実行してください。',
  }),
  'tsx-missing': ({ id, file }) => ({
    message: `演習「${id}」はTypeScriptで書かれていますが、${file} から使えるtsxがインストールされていません`,
    todo: 'コースのフォルダーで npm install --save-dev tsx を実行してください。',
  }),
  'exercise-there': ({ folder }) => ({
    message: `${folder} はすでにあります`,
    todo: '別の名前にするか、先にそのフォルダーを片付けてください。',
  }),
  'exercise-misnamed': ({ id }) => ({
    message: `「${id}」は演習の名前に使えません`,
    todo: '英小文字と数字を使い、区切りにはハイフンを1つだけ入れてください。',
  }),
  'course-not-given': () => ({
    message: '演習を追加するコースが、ここにはありません',
    todo: 'course.yaml のあるフォルダーに移動するか、dojo new 演習名 --course フォルダー で指定してください。フォルダーがなければ作ります。',
  }),
  'nothing-to-verify': ({ text }) => ({
    message: `名前に「${text}」を含む別解・誤答・ミュータントはありません`,
    todo: '名前は dojo verify --json の出力で確認できます。ミュータントも見るには --mutants を付けます。',
  }),
  'not-a-terminal': ({ command }) => ({
    message: '削除する前に確認をしますが、確認に使う端末がありません',
    todo: `dojo ${command} --dry-run で予定を表示し、dojo ${command} --yes で確認なしに実行します。`,
  }),
  'host-is-elsewhere': ({ engine, where }) => ({
    message:
      where === 'virtual'
        ? `ページを確認できません：この${engine}は仮想マシンの中で動いていて、ネットワーク「host」はその仮想マシンのものです`
        : `ページを確認できません：この${engine}はrootlessモードで動いていて、ネットワーク「host」は専用の名前空間のものです`,
    todo: '操作が間違っているわけではありません。Docker Desktopでは、設定のResourcesにあるNetworkの「Enable host networking」を有効にしてください。それ以外では、Linuxのroot権限で動いているDocker Engineを使ってください。',
  }),
  'events-forgotten': () => ({
    message: '演習を始めてからの記録がDocker Engineに残っていません（保持されるのは直近の256件だけです）',
    todo: '操作が間違っていたわけではありません。dojo reset と dojo start で、もう一度やり直してください。',
  }),
  'reset-incomplete': ({ left }) => ({
    message: `削除できなかったものがあります：\n${left.map((line) => `  ${line}`).join('\n')}`,
    todo: '原因を取り除いてから、同じコマンドをもう一度実行してください。削除済みのものは飛ばします。',
  }),
  'lab-wanted': ({ id }) => ({
    message: `「${id}」は、使い捨てのDocker Engine（ラボ）でだけ行えます。この演習のコマンドは、ふだん使っているものも含め、Docker全体に影響するためです`,
    todo: 'dojo lab up のあと、このシェルで eval "$(dojo lab env)" を実行してから、同じコマンドをもう一度実行してください。',
  }),
  'engine-twice': ({ engine }) => ({
    message: `${engine} が2回指定されています`,
    todo: '複数のDocker Engineは並行して検証します。同じものは1回だけ指定してください。',
  }),
  'shard-invalid': ({ text, of }) => ({
    message: `--shard に「${text}」は指定できません。「何番目/分割数」の形で指定します`,
    todo: of ? `${of}分割なら、1/${of} から ${of}/${of} までです。` : '例：2/4（4分割の2番目）',
  }),
  'record-partial': () => ({
    message: '--record は全体を検証した結果だけを記録するため、--only や --sample とは一緒に使えません',
    todo: '--record か、--only・--sample のどちらかを外してください。',
  }),
  'report-unwritable': ({ file, message }) => ({
    message: `${file} に書き込めません：${message}`,
    todo: '書き込み権限のある、既存のフォルダーの中のファイルを指定してください。',
  }),
  'report-missing': ({ file, message }) => ({
    message: `${file} を読み込めません：${message}`,
    todo: 'dojo verify --report で書き出したファイルを指定してください。',
  }),
  'report-foreign': ({ file, message }) => ({
    message: `${file} は壊れているか、dojo verify のレポートではありません：${message}`,
    todo: 'dojo verify --report で書き出したファイルを指定してください。壊れている場合は書き出し直してください。',
  }),
  'report-newer': ({ file }) => ({
    message: `${file} は、このdojoより新しいバージョンで書き出されています`,
    todo: 'dojoを更新するか、このバージョンでレポートを書き出し直してください。',
  }),
  'result-twice': ({ exercise, engine, files: [first, second] }) => ({
    message: `${engine} での ${exercise} の結果が、${first === second ? `${first} に2つあります` : `${first} と ${second} の両方にあります`}`,
    todo: '1つのDocker Engineにつき、演習の結果は1つだけにしてください。採用するほうのファイルだけを指定します。',
  }),
  'lab-missing': () => ({
    message: 'ラボが動いていません',
    todo: 'dojo lab up で起動し、dojo lab status で状態を確認できます。',
  }),
  'lab-in-lab': () => ({
    message: '接続先がすでに使い捨てのDocker Engineです。ラボは、ふだんのDockerの上に作ります',
    todo: 'unset DOCKER_HOST DOCKER_CONTEXT と docker context use default で接続先を戻してから、もう一度実行してください。',
  }),
  'lab-elsewhere': ({ endpoint }) => ({
    message: `${endpoint} のDocker Engineは別のマシンにあるため、ラボを作ってもこのマシンのフォルダーやポートを使えません`,
    todo: 'このマシンのDocker Engineを選ぶか（docker context ls）、そのマシンで dojo lab up を実行してください。',
  }),
  'lab-differs': ({ image, wished }) => ({
    message: `動いているラボは ${image} で、指定された ${wished} ではありません`,
    todo: 'dojo lab down でラボを中身ごと削除してから、dojo lab up --engine イメージ を実行してください。',
  }),
  'lab-name-taken': ({ kind, name }) => ({
    message: `このdojoが作ったものではない${KINDS[kind] ?? kind}「${name}」があります`,
    todo: '何も変更していません。不要であれば名前を変えるか削除してから、もう一度 dojo lab up を実行してください。',
  }),
  'lab-port-taken': ({ port, holder }) => ({
    message: `演習で使う${port}番ポートを、${holder ? `コンテナ「${holder}」` : '別のプログラム'}が使っています`,
    todo: holder
      ? `不要であれば docker stop ${holder} で停止し（演習のコンテナなら dojo reset）、もう一度 dojo lab up を実行してください。`
      : `そのプログラムを終了し（調べるには sudo lsof -nP -iTCP:${port} -sTCP:LISTEN）、もう一度 dojo lab up を実行してください。`,
  }),
  'lab-failed': ({ image, reasons }) => ({
    message: `${image} をDocker Engineとして動かせません。すべての権限を与えても、必要な権限だけを与えても、次のようになりました：\n${quote(reasons)}`,
    todo: 'Docker Engineのイメージ（docker:…-dind）か確認してください。コンテナの中でDocker Engineを動かせない環境もあります。その場合は、専用に用意したDocker Engineで演習をしてください。',
  }),
  'lab-folder-unfit': ({ folder }) => ({
    message: `${folder} はDocker Engine自身が使う場所なので、ラボから同じパスで見えるようにできません`,
    todo: '演習をするフォルダーに移動してから、dojo lab up を実行してください。',
  }),
  'lab-not-mounted': ({ workspace, folders }) => ({
    message: `ラボから ${workspace} が見えません。見えるのは ${list(folders)} です`,
    todo: 'ラボから見えるフォルダーで作業するか、dojo lab down のあと、演習のフォルダーで dojo lab up を実行してください（--mount フォルダー でも指定できます）。',
  }),
});
