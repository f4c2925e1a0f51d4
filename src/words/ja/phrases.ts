import type { Words } from '../words.js';
import { list, moment } from './terms.js';
import { cureFor, UNKNOWN_CONTEXT, whyUnreachable } from './unreachable.js';

const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`;

/** What reports are made of, in Japanese. */
export const phrases: Words['phrases'] = {
  expected: '期待',
  found: '実際',
  because: '理由',
  try: '対処',
  first: (titles) => `先に：${titles.join('、')}`,
  checkError: '確認できませんでした',
  complaint: (message, todo) => `${message}。対処：${todo}`,
  counted: (passed, all) => `${all}個中${passed}個合格`,
  allPassed: 'すべて合格です。お疲れさまでした！',
  waiting: (title, seconds) => `待っています：${title}（あと最大${seconds}秒）`,
  next: (id) => `次の演習：dojo start ${id}`,
  courseDone: 'これがコースの最後の演習でした。',

  states: { passed: '合格', started: '進行中', new: '' },
  minutes: (minutes) => `${minutes}分`,
  notVerified: '検証の記録なし',
  chapter: (number, title) => `第${number}章 ${title}`,

  welcome:
    '実際のDockerで学ぶハンズオンです。dockerコマンドを入力すると、できている点と、できていない理由をdojoが教えます。',
  youAreAt: (id, title) => `進行中の演習：${id}（${title}）`,
  comesNext: (id, title) => `次の演習：${id}（${title}）`,

  pulling: (image) => `${image} を取得しています`,
  pullSize: (image, size) => `${image} がまだないため、ダウンロードします（${size ? `約${size}` : 'サイズは不明'}）`,
  givenContainer: (name, image) => `この演習で使うコンテナ「${name}」（${image}）を起動します`,
  exerciseMade: (folder, course, verify) =>
    `新しい演習：${folder}\n「volume-mount」の写しで、${course} にも追加しました。このまま検証に通るので、少しずつ書き換えてください。\n\n  ${verify}`,
  workspaceMade: (folder) => `ワークスペース：${folder}`,
  portHeld: ({ text, fix }) => `\nこの演習で使うポートがふさがっています：${text}。\n${fix}`,
  notInFull: (why) => `このエンジンでは、できないことや確認できないことがあります。${why}`,
  alreadyStarted: (folder) => `すでに始まっています：${folder}\nファイルは前回のままです。`,
  task: '課題',
  hint: (number, all) => `ヒント ${number}/${all}`,
  lookYourself: (exercise, check) =>
    `自分の目で確かめてみましょう。dojo explain ${exercise} ${check} で、確認用のコマンドと今の出力を表示します。`,
  nothingToHint: 'すべて合格しているので、ヒントはありません。',
  noMoreHints: (id) => `ヒントは以上です。解答例は dojo solution ${id} で表示します。`,
  solutionNote: '解答の一例です。同じ結果になれば、ほかのやり方でもかまいません。',

  explain: {
    type: '入力',
    prints: '出力',
    nothing: '（何も表示されません）',
    noCommand: '確認用のコマンドはありません',
    typeIn: (folder) => `どれも状態を見るだけのコマンドです。次のフォルダーで入力してください：${folder}`,
  },

  resetPlan: '削除するもの：',
  resetLeft: '残すもの：',
  resetNothing: '削除するものはありません。',
  resetAsk: 'すべて削除しますか？',
  resetAskOne: (what, why) => `${what}：${why}。これも削除しますか？`,
  resetDone: (count) => `${count}個削除しました。`,
  resetCancelled: '何も削除しませんでした。',
  baselineUnknown: '演習を始める前の状態がわからないため、確実にこの演習のものだけを挙げています。',
  kinds: {
    container: 'コンテナ',
    volume: 'ボリューム',
    network: 'ネットワーク',
    image: 'イメージ',
    service: 'サービス',
    swarm: 'swarm',
  },
  proofs: {
    name: '名前がこの演習のもの',
    port: 'この演習のポートを公開している',
    mount: 'ワークスペースがマウントされている',
    users: 'この演習のコンテナだけが使っている',
    use: 'この演習のボリュームかネットワークを使っている',
    project: 'ワークスペースのComposeプロジェクトに属している',
    tag: 'タグがこの演習のもの',
    build: 'この演習でビルドしたイメージから作られている',
    left: 'この演習の削除済みコンテナが使っていた',
    confirmed: '削除を確認済み',
    lab: 'このラボの目印が付いている',
    downloaded: 'ラボのためにダウンロードした',
    swarm: '演習を始めたあとに作られたswarmのもの',
  },
  leftBecause: {
    'image-only': '一致するのはイメージだけで、別の用途かもしれません',
    used: 'コンテナが使っています',
    'others-services': 'ほかのサービスが動いています',
    earlier: '演習を始める前からあります',
    'other-names': '消すと、同じイメージのほかの名前も消えます',
    untold: '演習を始めてからできたものですが、元の名前がこのエンジンではわかりません',
    unproved: '当てはまりますが、演習を始める前からあったかもしれません',
    'foreign-project': '同じ名前のプロジェクトが別のフォルダーで動いています',
    kept: '取得したイメージは残します（--keep-images）',
    'name-only': '名前が同じだけで、このdojoが作ったものではありません',
  },

  lab: {
    labels: {
      lab: 'ラボ',
      engine: 'Docker Engine',
      endpoint: '接続先',
      context: 'コンテキスト',
      ports: 'ポート',
      folders: 'フォルダー',
    },
    states: {
      up: (since) => `${moment(since)} から動いています`,
      silent: (since) =>
        `コンテナは ${moment(since)} から動いていますが、中のDocker Engineが応答しません（docker logs dojo-lab）`,
      stopped: () => '止まっています。dojo lab up で、中身を残したまま起動します',
    },
    none: 'ラボはありません。dojo lab up で作れます。',
    starting: (image, rights) =>
      rights === 'privileged'
        ? `${image} を使い捨てのDocker Engineとして起動しています`
        : 'すべての権限を与えることは拒否されたため、必要な権限だけで試しています',
    handingOver: (image) => `${image} を、ふだんのDockerからラボにコピーします（ダウンロードはしません）`,
    howToUse: (context) =>
      [
        'このシェルで使う：         eval "$(dojo lab env)"',
        ...(context ? [`どのシェルでも使う：       docker context use ${context}`] : []),
        'ラボを中身ごと削除する：   dojo lab down',
      ].join('\n'),
    noContext: {
      foreign:
        'dojoが作ったものではないコンテキスト「dojo-lab」があるため、そのままにしました。eval "$(dojo lab env)" を使ってください。',
      absent: 'dockerコマンドがないため、コンテキストは作りませんでした。eval "$(dojo lab env)" を使ってください。',
    },
    notSeen: (folders) =>
      `このラボは別のフォルダーで作られたため、${list(folders)} が見えません。見えるようにするには、dojo lab down のあと、ここで dojo lab up を実行してください。`,
    envNote:
      'このシェルで使うには eval "$(dojo lab env)"、元に戻すには unset DOCKER_HOST DOCKER_TLS_VERIFY DOCKER_CERT_PATH を実行してください。',
    contextWasUsed:
      'dockerコマンドがラボのコンテキストを使っていたため、defaultに戻しました（変更するには docker context use）。',
    shellLeadsThere:
      'このシェルの接続先は、削除したラボのままです。unset DOCKER_HOST DOCKER_CONTEXT DOCKER_TLS_VERIFY DOCKER_CERT_PATH を実行してください。',
  },

  watch: {
    waits: (seconds) => `待機中、あと最大${seconds}秒`,
    lost: 'Docker Engineとの接続が切れました。再接続を試みています。',
    back: 'Docker Engineに再接続し、すべての項目を確認し直しました。',
    keys: { hint: 'ヒント', explain: '確かめ方', next: '次の演習', reset: '片付け', quit: '終了' },
    anyKeyBack: 'いずれかのキーで確認結果に戻ります',
    more: (lines) => `… ほか${lines}行（ウィンドウを縦に広げると表示されます）`,
    howToEnd: '変化を見守っています。終了するにはCtrl-Cを押してください。',
  },

  stateSetAside: (file) =>
    `壊れた状態ファイルを別名で保存しました：${file}。演習を始める前の状態はわからなくなりました。`,
  interrupted: (standing) =>
    standing.length > 0
      ? `中断しました。残っているもの：${standing.join('、')}`
      : '中断しました。残っているものはありません。',
  bug: (message) => `dojoの不具合です。操作の誤りではありません：${message}`,

  verify: {
    phases: {
      untouched: '手付かずでは不合格',
      solution: '解答例が合格',
      again: '2回目も同じ結果',
      alternative: '別解が合格',
      mistake: '誤答が不合格',
      mutant: 'ミュータント',
      left: '残りものなし',
    },
    shouldFail: '何もしていないのに合格します',
    shouldPass: (why) => `合格しません：${why}`,
    differsAgain: '2回目の確認の結果が違います',
    refusedOtherwise: (wished, found) => `${wished} になるはずが、${found} になりました`,
    notRefused: '誤答なのに合格します',
    leftBehind: (what) => `残っている、またはなくなっているもの：${what}`,
    flaky: (held, runs, message) =>
      `結果が毎回同じではありません（${runs}回中${held}回は問題なし）。問題があった回：${message}`,
    scriptFailed: (exitCode, output) => `コマンドが終了コード${exitCode}で失敗しました：${output}`,
    survived:
      '解答例の一部を変えた誤答が合格します。チェックを直すか、正しいといえる理由を equivalents.yaml に書いてください',
    equivalentRefused: (by) => `equivalents.yaml では正しいとされていますが、合格しません：${by}`,
    mutantError: (what) => `判定できなかったチェックがあります：${what}`,
    stale: 'equivalents.yaml に、もう生成されないミュータントが書かれています',
    killRate: (refused, made, percent, equivalent) =>
      `ミュータント${made}個中${refused}個を不合格と判定（${percent} %）、ほかに正しいと宣言済みのもの${equivalent}個`,
    summary: (passed, all, seconds) => `演習${all}個中${passed}個が問題なし、${seconds}秒`,
    needsLab: '使い捨てのDocker Engineが必要です（dojo verify --engine docker:29-dind）',
    skipped: (exercise, reason) => `${exercise} はスキップしました：${reason}`,
    cells: {
      passed: '問題なし',
      failed: '問題あり',
      flaky: '結果が不安定',
      expected: '宣言どおり失敗',
      skipped: 'スキップ',
      unavailable: '未検証',
    },
    expected: (engine, exercise, reason) => `${exercise} は ${engine} では宣言どおり失敗しました：${reason}`,
    unexpected: (engine, exercise, reason) =>
      `${exercise} は ${engine} では失敗すると宣言されていますが（${reason}）、問題なく通りました。宣言を削除してください`,
    held: (held, all) => `${all}個中${held}個`,
    seconds: (seconds) => `${seconds}秒`,
    drift: 'Docker Engineによってチェックの見た値が違うもの',
    noFact: 'チェックが見た値に違いはありません。タイミングの問題か、チェックが見ていないものの違いです',
    absent: '（なし）',
    more: (count) => `ほかに${count}件（すべて見るには --json）`,
    shardsMissing: (shards) => `演習を分割したうちの ${shards} のレポートがありません`,
    interrupted: '途中で中断しました',
    onEngines: (passed, all, seconds) => `Docker Engine ${all}種類中${passed}種類で問題なし、${seconds}秒`,
  },

  doctor: {
    areas: {
      engine: 'Docker Engine',
      api: 'API',
      cli: 'dockerコマンド',
      compose: 'docker compose',
      buildx: 'docker buildx',
      context: 'コンテキスト',
      ports: 'ポート',
      images: 'イメージ',
      disk: 'ディスク',
      mirrors: 'ミラー',
    },
    says: {
      'engine-found': ({ name, version, endpoint, from }) => ({ text: `${name} ${version}、${endpoint}（${from}）` }),
      'engine-passed-over': ({ attempt }) => ({
        text: `${attempt.endpoint}（${attempt.from}）には接続できませんでした：${whyUnreachable(attempt.why)}`,
        fix: cureFor([attempt.why]),
      }),
      'engine-missing': ({ tried }) => ({
        text: `応答がありません\n${tried.map((one) => `${one.endpoint}（${one.from}）：${whyUnreachable(one.why)}`).join('\n')}`,
        fix: cureFor(tried.map((one) => one.why)),
      }),
      'api-version': ({ version }) => ({ text: version }),
      'api-old': ({ version, oldest }) => ({
        text: `${version}（演習の動作を確認しているのは ${oldest} 以降です）`,
        fix: 'Dockerを更新してください。',
      }),
      'program-found': ({ version }) => ({ text: version }),
      'cli-missing': () => ({
        text: 'PATHにdockerコマンドがありません',
        fix: 'インストールしてください：https://docs.docker.com/engine/install/',
      }),
      'compose-missing': () => ({
        text: 'docker compose がありません',
        fix: 'プラグインをインストールしてください：https://docs.docker.com/compose/install/',
      }),
      'buildx-missing': () => ({
        text: 'ありません。docker build は使えますが、Dockerfileの新しい機能が使えません',
        fix: 'プラグインをインストールしてください：https://docs.docker.com/build/install-buildx/',
      }),
      'program-failed': ({ command, message }) => ({
        text: `${command} が失敗します：${message}`,
        fix: `直接実行して詳細を確認してください：${command}`,
      }),
      'program-silent': ({ command, seconds }) => ({
        text: `${command} が${seconds}秒たっても終わりません`,
        fix: `直接実行して詳細を確認してください：${command}`,
      }),
      'context-same': ({ context, endpoint }) => ({ text: `${context}（${endpoint}）` }),
      'context-unusable': ({ message }) => ({
        text: `dockerコマンドが使えないコンテキストです：${message}`,
        fix: UNKNOWN_CONTEXT,
      }),
      'wrong-context': ({ context, endpoint, engine }) => ({
        text: `dockerコマンドの接続先は ${context}（${endpoint}）ですが、dojoが見つけたDocker Engineは ${engine} です`,
        fix: `export DOCKER_HOST=${engine}`,
      }),
      'ports-free': ({ ports }) => ({ text: `${ports.join('、')}番は空いています` }),
      'port-of-container': ({ port, container }) => ({
        text: `${port}番はコンテナ ${container} が使っています`,
        fix: `不要であれば停止してください：docker stop ${container}`,
      }),
      'port-of-program': ({ port }) => ({
        text: `${port}番は別のプログラムが使っています`,
        fix: `そのプログラムを終了してください。次のコマンドで調べられます：sudo lsof -nP -iTCP:${port} -sTCP:LISTEN`,
      }),
      'images-there': ({ count }) => ({ text: `コースで使う${count}個がすべてあります` }),
      'image-missing': ({ image, megabytes }) => ({
        text: `${image} がありません${megabytes === undefined ? '' : `（ダウンロード：約${megabytes} MB）`}`,
        fix: `docker pull ${image}`,
      }),
      'disk-free': ({ folder, free }) => ({ text: `空き ${gigabytes(free)}（${folder}）` }),
      'disk-short': ({ folder, free, needed }) => ({
        text: `空き ${gigabytes(free)}（${folder}）。コース全体で約 ${gigabytes(needed)} 必要です`,
        fix: '空き容量を増やしてください。Dockerの使用量は次のコマンドで調べられます：docker system df',
      }),
      'disk-unknown': () => ({
        text: 'Dockerのデータは別のマシンか仮想マシンにあるため、空き容量は不明です',
      }),
      mirrors: ({ mirrors }) => ({ text: mirrors.length === 0 ? 'なし' : mirrors.join('、') }),
    },
    fix: '対処',
    allWell: '問題は見つかりませんでした。',
    counted: (problems, warnings) =>
      [problems > 0 ? `問題${problems}件` : '', warnings > 0 ? `警告${warnings}件` : ''].filter(Boolean).join('、'),
  },
};
