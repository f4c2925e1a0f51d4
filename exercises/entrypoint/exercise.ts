import {
  builtImage,
  check,
  dockerfile,
  exercise,
  fail,
  imageEnv,
  pull,
  savedAnswer,
} from '../../src/exercise/index.js';

const build = 'docker build -t greet .';
const file = dockerfile();
const image = builtImage('greet', file);
const entrypoint = check(
  'entrypoint',
  {
    en: 'it runs greet.sh, with "World" where nothing else is named',
    ja: 'greet.sh を起動し、引数がなければ「World」を渡す',
  },
  [image],
  async (_scene, { entrypoint, command }) => {
    const runs = entrypoint.some((word) => word.endsWith('greet.sh')) && !entrypoint.includes('-c');
    if (runs && command.join(' ') === 'World') return;
    const because = runs
      ? {
          en: 'what CMD holds is handed to the ENTRYPOINT, until somebody types arguments behind the image name.',
          ja: 'CMD に書いた内容は、イメージ名の後ろに引数を書かないときに、ENTRYPOINT に渡されます。',
        }
      : {
          en: 'ENTRYPOINT, as a JSON list, is what always runs; CMD alone is replaced by what is typed behind the image name.',
          ja: '必ず実行されるのは、JSONの配列で書いた ENTRYPOINT です。CMD だけでは、イメージ名の後ろに書いたもので置き換えられます。',
        };
    fail({
      code: runs ? 'default-argument-differs' : 'entrypoint-missing',
      expected: 'ENTRYPOINT ["/greet.sh"], CMD ["World"]',
      found: `ENTRYPOINT ${JSON.stringify(entrypoint)}, CMD ${JSON.stringify(command)}`,
      because,
      try: build,
    });
  },
  {
    shows: async (_scene, { entrypoint, command }) => ({
      command: "docker image inspect --format '{{json .Config.Entrypoint}} {{json .Config.Cmd}}' greet",
      value: [entrypoint, command].map((words) => (words.length > 0 ? JSON.stringify(words) : 'null')).join(' '),
    }),
  },
);
const greeting = imageEnv(image, 'greet', { GREETING: 'Hello' });
const saved = (file: string, run: string, is: string) =>
  savedAnswer(file, { needs: [entrypoint, greeting], command: `docker run --rm ${run} > ${file}`, is });
const plain = saved('plain.txt', 'greet', 'Hello, World!');
const named = saved('named.txt', 'greet Docker', 'Hello, Docker!');
const other = saved('other.txt', '-e GREETING=Bye greet Docker', 'Bye, Docker!');

export default exercise({
  id: 'entrypoint',
  title: { en: 'ENTRYPOINT, CMD and settings from outside', ja: 'ENTRYPOINTとCMD、外からの設定' },
  minutes: 15,
  unsupported: { podman: 'buildkit' },
  footprint: { images: ['busybox'], builds: ['greet'] },
  setup: [pull('busybox')],
  checks: [file, image, entrypoint, greeting, plain, named, other],
  hints: [
    {
      about: entrypoint,
      en: 'One of the two instructions says which program runs, the other what it is told unless you tell it otherwise. Both are written as lists.',
      ja: '2つの命令のうち、一方は起動するプログラムを、もう一方は引数を指定しないときの既定値を決めます。どちらも配列の形で書きます。',
    },
    {
      about: other,
      en: 'docker run has an option that sets an environment variable for one container. It goes before the image name, as all options do.',
      ja: 'docker run には、そのコンテナだけの環境変数を設定するオプションがあります。ほかのオプションと同じく、イメージ名の前に書きます。',
    },
  ],
});
