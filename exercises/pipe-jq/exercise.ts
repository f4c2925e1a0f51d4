import { check, exercise, fail, ranOnce, savedAnswer } from '../../src/exercise/index.js';

const command = `echo '{"version":100}' | docker run -i --rm imega/jq '.version' > version.txt`;
const run = ranOnce({ image: 'imega/jq', command });
const piped = check(
  'input-piped',
  { en: 'your input went into it', ja: '入力がコンテナに渡されている' },
  [run],
  async ({ docker, workspace }, { id }) => {
    const isOpen = (await docker.container(id))?.openStdin;
    const saved = await workspace.read('version.txt');
    if (isOpen !== false && saved?.trim() !== '') return;
    fail({
      code: 'stdin-not-open',
      expected: { en: 'a container whose standard input is open', ja: '標準入力が開いたコンテナ' },
      found: { en: 'jq had nothing to read, and printed nothing', ja: 'jqは何も読み込めず、何も出力していません' },
      because: {
        en: 'without -i docker does not hand on what comes through the pipe: the program finds its input at an end.',
        ja: '-i を付けないと、パイプで渡した内容はコンテナに届きません。プログラムから見ると、入力は最初から空です。',
      },
      try: command,
    });
  },
  {
    shows: async ({ docker, workspace }, { id, name }) => {
      const there = await docker.container(id);
      if (there)
        return { command: `docker inspect --format '{{.Config.OpenStdin}}' ${name}`, value: String(there.openStdin) };
      return { command: 'cat version.txt 2>/dev/null', value: (await workspace.read('version.txt'))?.trimEnd() ?? '' };
    },
  },
);
const saved = savedAnswer('version.txt', { needs: [piped], command, is: '100' });

export default exercise({
  id: 'pipe-jq',
  title: { en: 'Pipe data through a container', ja: 'コンテナにデータをパイプで渡す' },
  minutes: 5,
  footprint: { images: ['imega/jq'] },
  setup: [],
  checks: [run, piped, saved],
  hints: [
    {
      about: run,
      en: 'The image runs jq by itself. What stands behind the image name are the arguments of jq: here, the path of the value.',
      ja: 'このイメージは、何も書かなくてもjqを実行します。イメージ名の後ろに書くのはjqの引数で、ここでは取り出す値の場所です。',
    },
    {
      about: piped,
      en: 'docker run has an option that keeps the standard input open. Leave -t out: a pipe is no terminal.',
      ja: 'docker run には、標準入力を開いたままにするオプションがあります。パイプは端末ではないので、-t は付けません。',
    },
    {
      about: saved,
      en: 'The output comes out of docker like that of any program: > and a file name save it.',
      ja: '出力は、普通のプログラムと同じように手元に届きます。> とファイル名で保存できます。',
    },
  ],
});
