import {
  composeBuilt,
  composeFile,
  composeService,
  exercise,
  http,
  publishedPort,
  pull,
} from '../../src/exercise/index.js';

const file = composeFile(['go-hello']);
const web = composeService(file, 'go-hello');
const built = composeBuilt(web, 'go-hello', './go-hello');
const port = publishedPort(web, { host: 8888, container: 8080, ownImage: true });
const page = http('http://localhost:8888/', { needs: [port], text: 'Hello World!', within: '5s' });
const tasks = http('http://localhost:8888/tasks', { id: 'tasks-fail', needs: [port], status: 500, within: '5s' });

export default exercise({
  id: 'compose-web',
  title: { en: 'Describe a web server in a Compose file', ja: 'WebサーバーをComposeファイルに書く' },
  minutes: 15,
  unsupported: { podman: 'buildkit' },
  footprint: {
    images: ['golang:alpine'],
    builds: ['go-hello-web'],
    ports: [8888],
    compose: { builds: ['go-hello', 'gohello'] },
  },
  setup: [pull('golang:alpine')],
  checks: [file, web, built, port, page, tasks],
  hints: [
    {
      about: file,
      en: 'The file begins with "services:". Right below it, two spaces further in, comes the name of the service, and below that what belongs to it.',
      ja: 'ファイルは「services:」で始めます。そのすぐ下に、空白2つ分下げてサービスの名前を、さらに下げてその中身を書きます。',
    },
    {
      about: web,
      en: 'The file only describes. One command of docker compose makes all that is in it, and has an option for the background.',
      ja: 'ファイルを書いただけでは何も起動しません。書いた内容をまとめて起動するコマンドが docker compose にあり、バックグラウンドで動かすオプションもあります。',
    },
    {
      about: port,
      en: 'What -p was on the command line is a list in the file, with the two numbers in the same order.',
      ja: 'コマンドラインの -p にあたるものを、ファイルではリストで書きます。2つの番号の順番は同じです。',
    },
  ],
});
