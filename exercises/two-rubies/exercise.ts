import { exercise, pull, ranOnce, savedAnswer } from '../../src/exercise/index.js';

/** The version that the image itself declares, compared with the first one in what was saved. */
const version = (text: string): string => /\d+\.\d+\.\d+/.exec(text)?.[0] ?? text.trim();

const rubies = ['2.6', '2.7'].map((tag) => {
  const image = `ruby:${tag}`;
  const command = `echo 'puts RUBY_VERSION' | docker run -i --rm ${image} ruby > ruby-${tag}.txt`;
  const ran = ranOnce({
    id: `ruby-${tag}-ran`,
    title: { en: `a throw-away container from ${image} ran`, ja: `${image} の使い捨てのコンテナを実行している` },
    image,
    command,
    removed: true,
  });
  const saved = savedAnswer(`ruby-${tag}.txt`, {
    needs: [ran],
    command,
    is: async ({ docker }) => (await docker.image(image))?.env.RUBY_VERSION ?? '',
    as: version,
  });
  return [ran, saved] as const;
});
const [[old], [recent]] = rubies as [(typeof rubies)[0], (typeof rubies)[0]];

export default exercise({
  id: 'two-rubies',
  title: { en: 'Use two versions of one program side by side', ja: '1つのプログラムの2つのバージョンを使い分ける' },
  minutes: 10,
  footprint: { images: ['ruby:2.6', 'ruby:2.7', 'ruby'] },
  setup: [pull('ruby:2.6'), pull('ruby:2.7')],
  checks: rubies.flat(),
  hints: [
    {
      about: old,
      en: 'At the terminal you need -i, -t and --rm together. Without any command the image runs irb, where exit or Ctrl-D ends it.',
      ja: '端末で使うときは -i と -t と --rm を一緒に付けます。コマンドを書かなければirbが動きます。終了はexitかCtrl-Dです。',
    },
    {
      about: recent,
      en: 'Only the tag behind the colon changes. A container that was run without --rm is still listed by docker ps -a.',
      ja: '変えるのは、コロンの後ろのタグだけです。--rm を付けずに実行したコンテナは docker ps -a に残っています。',
    },
  ],
});
