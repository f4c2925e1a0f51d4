import type { Life } from '../../diagnosis/codes.js';
import type { Step } from '../../docker/history.js';
import type { Words } from '../words.js';
import { duration, exitCodeMeans, list, moment, quote } from './terms.js';
import { yamlProblem } from './yaml.js';

const publishes = (facts: { host: number; container: number }) =>
  `ホストの${facts.host}番ポートが、コンテナの${facts.container}番ポートにつながる`;
const bind = (facts: { from: string; to: string }) => `${facts.from} が ${facts.to} にバインドマウントされている`;
const volume = (facts: { from: string; to: string }) =>
  `ボリューム「${facts.from}」が ${facts.to} にマウントされている`;
const ending = (facts: { exitCode: number }) => `終了コード${facts.exitCode}：${exitCodeMeans(facts.exitCode)}`;
const container = (name: string | undefined) => (name ? `コンテナ「${name}」` : 'コンテナ');
const soFar = (count: number) => (count === 0 ? 'まだ1つもありません' : `${count}つだけです`);
const life = (facts: Life) => `${moment(facts.startedAt)} に起動し、${duration(facts.lived)}で終了しています`;
const restarted = (restarts: number) => (restarts > 0 ? `。Dockerが${restarts}回再起動しています` : '');
const redirected = (at: string | undefined) => (at ? `${at} に転送され、そこで` : '');
const lastWords = (log: readonly string[]) => (log.length > 0 ? `\n最後のログ：\n${quote(log)}` : '');

/** What a step of a container's life is called. */
function steps(step: Step): { wished: string; done: string; because: string } {
  if (step === 'create')
    return { wished: '作成する', done: '作成', because: 'docker run で、コンテナを作成して起動できます。' };
  if (step === 'start')
    return { wished: '起動する', done: '起動', because: '停止したコンテナは、docker start でもう一度起動できます。' };
  if (step === 'die')
    return { wished: '停止する', done: '停止', because: 'docker stop で、メインプロセスに終了を求めます。' };
  return { wished: '削除する', done: '削除', because: '停止したコンテナは、docker rm するまで残ります。' };
}

/** The mistakes, in Japanese. */
export const findings = (): Words['findings'] => ({
  'container-missing': ({ image, name, past }) => ({
    expected: `${past ? '演習を始めてから、' : ''}${image} の${container(name)}${past ? 'を実行している' : 'が動いている'}`,
    found: past
      ? '動いているもの、止まっているもの、削除されたもののどれにも、該当するコンテナがありません'
      : '動いているものにも止まっているものにも、該当するコンテナがありません',
    because: 'docker run をまだ実行していないか、エラーで終わっています。',
  }),
  'container-not-there': ({ image, name, removed }) => ({
    expected: `${image} のコンテナ「${name}」がある（動いていても止まっていてもよい）`,
    found: removed ? '作られたあと、削除されています' : '該当するコンテナがありません',
    because:
      '終了したコンテナは、docker rm するまで残ります。--rm を付けると終了と同時に削除され、あとから調べられなくなります。',
  }),
  'container-name-differs': ({ wished, found }) => ({
    expected: `名前が「${wished}」`,
    found: `名前が「${found}」になっています`,
    because: 'コンテナの名前は --name で指定したとおりになります。指定しなければ、Dockerが適当な名前を付けます。',
  }),
  'container-not-started': ({ name }) => ({
    expected: `「${name}」が動いている`,
    found: '作成されていますが、一度も起動されていません',
    because: 'docker create はコンテナを用意するだけです。docker run なら、作成と起動を一度に行えます。',
  }),
  'container-exited': (facts) => ({
    expected: `「${facts.name}」が動いている`,
    found: `${life(facts)}（${ending(facts)}）${restarted(facts.restarts)}${lastWords(facts.log)}`,
    because: 'コンテナが動いているのは、メインプロセスが動いているあいだだけです。そのプロセスが終了しています。',
  }),
  'container-not-detached': (facts) => ({
    expected: `「${facts.name}」がバックグラウンドで動いている`,
    found: `フォアグラウンドで ${life(facts)}（${ending(facts)}）${lastWords(facts.log)}`,
    because: '-d を付けないと、コンテナは端末につながったまま動きます。Ctrl-Cを押すとコンテナも終了します。',
  }),
  'container-nothing-to-do': ({ name, command }) => ({
    expected: `「${name}」が動いている`,
    found: `コマンド「${command}」が、エラーなしですぐに終了しています`,
    because: '端末も実行するコマンドもないシェルは、することがないのですぐに終了します。',
  }),
  'container-command-not-found': ({ name, command }) => ({
    expected: `「${name}」が動いている`,
    found: `イメージの中で「${command}」というプログラムが見つかりません`,
    because:
      '実行するプログラムは、コマンドラインのイメージ名の後ろか、イメージのCMDやENTRYPOINTで決まります。パスを付けない名前は、PATHから探されます。',
  }),
  'container-restarting': (facts) => ({
    expected: `「${facts.name}」が動き続けている`,
    found: `Dockerが${facts.restarts}回再起動しています。最後は ${life(facts)}（${ending(facts)}）${lastWords(facts.log)}`,
    because: 'メインプロセスが何度も失敗し、そのたびに再起動ポリシーが起動し直しています。',
  }),
  'container-out-of-memory': (facts) => ({
    expected: `「${facts.name}」が動いている`,
    found: `メモリ不足のため、カーネルに強制終了されています。${life(facts)}（終了コード${facts.exitCode}）${restarted(facts.restarts)}${lastWords(facts.log)}`,
    because: 'メモリの上限（-m、--memory）か、マシンの空きメモリが足りません。',
  }),
  'container-removed': ({ name, life: lived }) => ({
    expected: `「${name}」が動いている`,
    found: lived
      ? `${moment(lived.startedAt)} に起動し、${duration(lived.lived)}で終了したあと、削除されています（${ending(lived)}）`
      : '削除されています',
    because: 'コンテナは docker rm で削除されます。--rm を付けた場合は、終了と同時に削除されます。',
  }),
  'container-paused': ({ name }) => ({
    expected: `「${name}」が動いている`,
    found: '一時停止しています',
    because: 'docker pause で止めたプロセスは、docker unpause するまで止まったままです。',
  }),
  'container-older-than-exercise': ({ name }) => ({
    expected: 'この演習で作ったコンテナ',
    found: `「${name}」は、演習を始める前からあるコンテナです`,
    because: '前からあるものは、確認の対象にも片付けの対象にもしません。',
  }),
  'container-stale-image': ({ name, image }) => ({
    expected: `「${name}」が今の ${image} で動いている`,
    found: '以前にビルドされたイメージで動いています',
    because:
      'コンテナは、作られたときのイメージを使い続けます。イメージをビルドし直しても、動いているコンテナは変わりません。',
  }),
  'container-ambiguous': ({ names }) => ({
    expected: 'この演習のコンテナが1つだけある',
    found: `同じくらい当てはまるコンテナがいくつもあります：${list(names)}`,
    because: 'どれを確認すればよいか、dojoには判断できません。',
  }),
  'container-refused': ({ name, exitCode, message }) => ({
    expected: `「${name}」が動いている`,
    found: `Dockerがコンテナを起動できませんでした（${ending({ exitCode })}）\n${quote([message])}`,
    because: 'コンテナの起動に必要なものが用意できませんでした。原因は上のメッセージのとおりです。',
  }),
  'flags-after-image': ({ name, command }) => ({
    expected: `「${name}」が動いている`,
    found: `「${command}」をコマンドとして実行しようとしています`,
    because:
      'docker run のオプションはイメージ名より前に書きます。イメージ名より後ろは、コンテナに渡すコマンドになります。',
  }),
  'container-not-stopped': ({ name }) => ({
    expected: `「${name}」が停止され、削除されている`,
    found: 'まだ動いています',
    because: 'docker rm で削除できるのは、停止したコンテナだけです。先に docker stop で停止します。',
  }),
  'container-not-at-rest': ({ name, status }) => ({
    expected: `「${name}」が停止していて、削除されていない`,
    found: `状態は ${status} です`,
    because: 'docker stop を使うと、コンテナの中のプログラムが終了します。コンテナは残り、もう一度起動できます。',
  }),
  'container-not-removed': ({ name, status }) => ({
    expected: `「${name}」が削除されている`,
    found: `まだ残っています（状態：${status}）`,
    because:
      '停止したコンテナは、書き込んだデータごと残っています。docker rm で削除するまで、docker ps -a に表示されます。',
  }),
  'container-env-missing': ({ name, variable, wished }) => ({
    expected: wished
      ? `「${name}」に環境変数 ${variable}=${wished} が設定されている`
      : `「${name}」に環境変数 ${variable} が設定されている`,
    found: '設定されていないか、値が空です',
    because: '-e で渡す環境変数は、コンテナを作るときに決まります。あとから追加することはできません。',
  }),
  'container-env-differs': ({ name, variable, wished, found }) => ({
    expected: `「${name}」の ${variable} が「${wished}」`,
    found: `「${found}」になっています`,
    because: '課題に書かれている値を、そのまま設定します。',
  }),
  'step-missing': ({ name, step, seen }) => ({
    expected: `「${name}」を${steps(step).wished}`,
    found:
      seen.length > 0 ? `ここまでの操作：${seen.map((one) => steps(one).done).join('、')}` : 'まだ何も行われていません',
    because: steps(step).because,
  }),
  'run-failed': ({ name, image, exitCode, log }) => ({
    expected: `${image} のコンテナが処理を終え、終了コード0で終了している`,
    found: `「${name}」は終了コード${exitCode}（${exitCodeMeans(exitCode)}）で終了しています${lastWords(log)}`,
    because: 'イメージ名の後ろに書いたコマンドがコンテナの中で実行され、エラーで終わりました。',
  }),
  'run-not-finished': ({ name, image }) => ({
    expected: `${image} のコンテナが処理を終えている`,
    found: `「${name}」はまだ動いています`,
    because: 'コンテナはコマンドが終わると終了します。入力を待っているプログラムは、exit や Ctrl-D で終わらせます。',
  }),
  'exec-missing': ({ name, program, seen, after }) => ({
    expected: `${after ? `「${after}」を停止したあとに、` : ''}「${name}」の中で「${program}」を実行している`,
    found:
      seen.length > 0
        ? `実行されたのは${list(seen)}だけです`
        : `${after ? 'そのあと、' : ''}コンテナの中では何も実行されていません`,
    because: 'docker exec を使うと、動いているコンテナの中で別のプログラムを実行できます。',
  }),
  'exec-failed': ({ name, program, exitCode }) => ({
    expected: `「${name}」の中の「${program}」が終了コード0で終わっている`,
    found: `終了コード${exitCode}（${exitCodeMeans(exitCode)}）で終わっています`,
    because: 'docker exec で起動したプログラムが、エラーで終わりました。',
  }),
  'layer-unchanged': ({ name, path, mounted }) => ({
    expected: `「${name}」の中の ${path} が変更されている`,
    found: mounted ? 'そのパスには、マウントが重なっています' : 'イメージの内容のままです',
    because: mounted
      ? 'マウントされたパスに書いた内容は、コンテナの中ではなく、ホストやボリュームに保存されます。'
      : 'docker exec や docker cp での変更は、そのコンテナだけに残ります。',
  }),
  'image-tag-differs': ({ wished, found }) => ({
    expected: `${wished} から作られたコンテナ`,
    found: `${found} から作られたコンテナです`,
    because: 'コロンの後ろがタグです。タグを省くと latest を指定したことになります。',
  }),
  'image-differs': ({ wished, found, name }) => ({
    expected: `${wished} から作られたコンテナ`,
    found: `「${name}」は ${found} から作られています`,
    because: 'コンテナの名前にかかわらず、もとのイメージが違います。',
  }),
  'image-missing': ({ image, near }) => ({
    expected: `イメージ ${image} がある`,
    found: near.length > 0 ? `あるのは${list(near)}だけです` : 'その名前のイメージがありません',
    because:
      near.length > 0
        ? 'タグを省いた名前は「:latest」を表します。タグが違えば、別のイメージです。'
        : 'まだ取得もビルドもしていないか、エラーで終わっています。タグを省いた名前は「:latest」を表します。',
  }),
  'image-older-than-dockerfile': ({ image }) => ({
    expected: `${image} が今のDockerfileからビルドされている`,
    found: 'ビルドのあとで、Dockerfileが変更されています',
    because: 'イメージにはビルドした時点の内容が入っています。変更は、次の docker build で反映されます。',
  }),
  'image-command-missing': ({ image, command, wished }) => ({
    expected: `${image} が自作のプログラムを起動する：${wished}`,
    found: command ? `ベースイメージと同じ「${command}」を起動します` : '起動するコマンドがありません',
    because:
      'コンテナが何を実行するかは、CMDかENTRYPOINTで決まります。どちらも書かないと、ベースイメージの設定が使われます。',
  }),
  'command-shell-form': ({ image, command, wished }) => ({
    expected: `${image} がプログラムを直接起動する：${wished}`,
    found: `シェルを起動します：${command}`,
    because:
      'CMDにコマンドをそのまま書くと、シェル経由で実行され、停止のシグナルがプログラムに届きません。JSONの配列で書くと、直接実行されます。',
  }),
  'single-stage': ({ image, wished, found }) => ({
    expected: `${image} の最後のステージが FROM ${wished} で始まる`,
    found: found ? `${found} の上に作られています` : `いちばん下のレイヤーが ${wished} のものではありません`,
    because: 'イメージになるのは最後のステージだけです。それより前のステージは、ファイルのコピー元として使います。',
  }),
  'image-too-large': ({ image, megabytes, limit }) => ({
    expected: `${image} が${limit} MB以下`,
    found: `${megabytes} MBあります`,
    because:
      '最後のステージに、大きなベースイメージや、ビルドにしか使わないファイルなど、プログラム以外のものが入っています。',
  }),
  'binary-dynamically-linked': ({ name, command }) => ({
    expected: `「${name}」が自作のプログラムを実行する`,
    found: `「${command}」はあるのに、「no such file or directory」というエラーになります`,
    because:
      'このイメージにないライブラリを使うように、動的リンクされています。見つからないのは、ライブラリを読み込むためのローダーです。',
  }),
  'dockerfile-missing': ({ found }) => ({
    expected: 'ワークスペースにDockerfileという名前のファイルがある',
    found: found.length > 0 ? `あるのは${list(found)}だけです` : '該当するファイルがありません',
    because: 'docker build が探すのは、この名前のファイルです。先頭のDだけが大文字で、拡張子は付きません。',
  }),
  'dockerfile-invalid': ({ line, text }) => ({
    expected: 'ビルドできるDockerfile',
    found: text ? `${line}行目：${text}` : '中身が空です',
    because: '各行は命令で始めます。最初の命令は FROM です。',
  }),
  'dockerfile-base-differs': ({ wished, found, line }) => ({
    expected: `FROM ${wished} をもとにしたイメージ`,
    found: `FROM ${found}（${line}行目）`,
    because:
      'FROM で指定したイメージがもとになります。タグが違えば別のイメージで、タグを省略すると latest になります。',
  }),
  'image-env-missing': ({ image, variable, wished }) => ({
    expected: `${image} に環境変数 ${variable}=${wished} がある`,
    found: 'その名前の環境変数がありません',
    because:
      'イメージに環境変数を入れるのは、Dockerfileの ENV です。ARG や export の値は、ビルドが終わると残りません。',
  }),
  'image-env-differs': ({ image, variable, wished, found }) => ({
    expected: `${image} の ${variable} が「${wished}」`,
    found: `「${found}」になっています`,
    because: '課題に書かれているとおりの値にする必要があります。',
  }),
  'secret-in-image': ({ image, name, place }) => ({
    expected: `${image} に秘密の値が入っていない`,
    found: place === 'env' ? `環境変数 ${name} に値が入っています` : `${name} の値が、イメージの履歴から読み取れます`,
    because:
      'イメージの環境変数やビルド引数は、イメージを手に入れた人なら誰でも読めます。秘密の値は、コンテナの起動時に渡します。',
  }),
  'image-not-removed': ({ image, users }) => ({
    expected: `イメージ ${image} が削除されている`,
    found: users.length > 0 ? `まだ残っていて、コンテナ${list(users)}が使っています` : 'まだ残っています',
    because:
      'イメージを削除できるのは、使っているコンテナがないときだけです。停止中のコンテナも、使っていることになります。',
  }),
  'image-dangling': ({ left }) => ({
    expected: '名前のないイメージが削除されていて、今は1つも残っていない',
    found: left > 0 ? `名前のないイメージが${left}個あります` : '演習を始めてから、イメージが削除されていません',
    because: '-t を付けずにビルドすると、名前のないイメージができます。そのイメージは、削除するまで残ります。',
  }),
  'port-not-published': (facts) => ({
    expected: publishes(facts),
    found:
      facts.published.length > 0
        ? `「${facts.name}」が公開しているのは${list(facts.published)}だけです`
        : `「${facts.name}」はポートを公開していません`,
    because: 'コンテナは専用のネットワークを持っています。外からの入口は「-p ホスト:コンテナ」で開きます。',
  }),
  'port-only-exposed': (facts) => ({
    expected: publishes(facts),
    found: `「${facts.name}」のポートは宣言されているだけで、公開されていません`,
    because: 'EXPOSEや --expose は、どのポートを使うかを書き留めるだけです。ホストで公開するのは -p です。',
  }),
  'port-swapped': (facts) => ({
    expected: `-p ${facts.host}:${facts.container}`,
    found: `-p ${facts.container}:${facts.host} になっています`,
    because: 'ホストのポートを先に、コンテナのポートを後に書きます。',
  }),
  'port-host-differs': (facts) => ({
    expected: `-p ${facts.host}:${facts.container}`,
    found: `-p ${facts.found}:${facts.container} になっています`,
    because: `コンテナのポートは合っていますが、ホストの${facts.found}番ポートで公開されています。`,
  }),
  'port-container-differs': (facts) => ({
    expected: `-p ${facts.host}:${facts.container}`,
    found: `-p ${facts.host}:${facts.found} になっています`,
    because: `コンテナの中で${facts.found}番ポートを待ち受けているものはありません。プログラムが使うのは${facts.container}番です。`,
  }),
  'port-random': (facts) => ({
    expected: `-p ${facts.host}:${facts.container}`,
    found: facts.found
      ? `Dockerが選んだ、ホストの${facts.found}番ポートで公開されています`
      : 'ホストのポートの選択が、Dockerに任されています',
    because: '-P を使うか、-p に数字を1つだけ書くと、ホストのポートはDockerが選びます。',
  }),
  'port-already-allocated': ({ name, port, holder }) => ({
    expected: `「${name}」が動いている`,
    found: `使おうとしたホストの${port}番ポートを、${holder ? `コンテナ「${holder}」` : 'このマシンの別のプログラム'}がすでに使っています`,
    because: 'ホストの1つのポートを同時に使えるのは、1つのプログラムだけです。',
  }),
  'port-bound-to-one-address': (facts) => ({
    expected: `-p ${facts.host}:${facts.container}（ホストのどのアドレスからでもつながる）`,
    found: `${facts.address} だけで公開されています`,
    because: 'ポートの前にアドレスを書くと、そのアドレス宛ての接続だけを受け付けます。',
  }),
  'port-published-too': ({ name, host, container }) => ({
    expected: `「${name}」がポートを公開していない`,
    found: `ホストの${host}番ポートが、コンテナの${container}番ポートにつながっています`,
    because: '-p（Composeファイルでは ports）がなければ、コンテナにはほかのコンテナからしか接続できません。',
  }),
  'http-refused': ({ url, at, log, published }) => ({
    expected: `${url} が応答する`,
    found: `${redirected(at)}接続が拒否されます${lastWords(log)}`,
    because: at
      ? 'プログラムは応答していますが、転送先のアドレスで待ち受けているものがありません。'
      : published
        ? '接続はDockerがコンテナに渡しています。コンテナの中にはそのポートで待ち受けるものがないか、あってもコンテナ内のlocalhostだけで待ち受けています。'
        : '待ち受けているものがありません。ポートが公開されていないか、プログラムがまだ起動し終わっていません。',
  }),
  'http-reset': ({ url, at, log }) => ({
    expected: `${url} が応答する`,
    found: `${redirected(at)}接続はできますが、応答がないまま切れます${lastWords(log)}`,
    because: at
      ? 'プログラムは応答していますが、転送先で接続を受けたものが応答を返していません。'
      : '接続を受けているのはDockerです。コンテナの中にはそのポートで待ち受けるものがないか、あってもコンテナ内のlocalhostだけで待ち受けています。',
  }),
  'http-timeout': ({ url, at, seconds }) => ({
    expected: `${url} が応答する`,
    found: `${redirected(at)}${seconds}秒以内に応答が終わりません`,
    because: at
      ? 'プログラムは応答していますが、転送先が応答を返し終えていません。'
      : 'プログラムは接続を受け付けますが、応答を返し終えていません。',
  }),
  'http-redirects': ({ url }) => ({
    expected: `${url} が応答する`,
    found: 'リダイレクトが繰り返されます',
    because: '応答が次々に別のアドレスを指していて、終わりがありません。',
  }),
  'http-status-differs': ({ url, wished, found, body }) => ({
    expected: `${url} がステータス${wished}を返す`,
    found: `ステータス${found}${body ? `：${body}` : ''}`,
    because:
      found === 404
        ? 'サーバーは動いていますが、このパスには何もありません。'
        : 'サーバーは動いていますが、このページを返せません。',
  }),
  'http-body-differs': ({ url, part, wished, found, untitled }) => ({
    expected: part === 'title' ? `${url} のタイトルが「${wished}」` : `${url} の応答が「${wished}」`,
    found: found === '' ? '応答が空です' : untitled ? `タイトルのないページです：「${found}」` : `「${found}」です`,
    because: 'サーバーは動いていますが、別の内容を返しています。',
  }),
  'http-title-unchanged': ({ url, old, found }) => ({
    expected: `${url} のタイトルが、自分で付けたものになっている`,
    found: found === '' ? 'タイトルがありません' : `「${old}」のままです`,
    because:
      found === ''
        ? '<title> と </title> の間の文字がタイトルです。タグそのものは残しておきます。'
        : 'タイトルは <title> と </title> の間の文字です。<h1> などの見出しは、ページの別の部分です。',
  }),
  'request-not-logged': ({ path, name }) => ({
    expected: `「${name}」のログに ${path} へのアクセスが残っている`,
    found: '該当する行がありません（dojo自身のアクセスは数えません）',
    because: 'このコンテナのページには、まだアクセスしていません。アクセスするたびに、アクセスログに1行残ります。',
  }),
  'file-missing': ({ file, near }) => ({
    expected: `ワークスペースに ${file} がある`,
    found: near.length > 0 ? `あるのは${list(near)}だけです` : '該当するファイルがありません',
    because: '演習のフォルダーに、この名前のとおりに置く必要があります。',
  }),
  'file-is-folder': ({ file }) => ({
    expected: `ワークスペースに ${file} というファイルがある`,
    found: '同じ名前のフォルダーがあります',
    because:
      '-v の左側に書いたものがないと、Dockerは同じ名前のフォルダーを作ります。フォルダーを消してから、ファイルを作ってください。',
  }),
  'file-unreadable': ({ file }) => ({
    expected: `${file} が1 MB以下のテキストファイルである`,
    found: '同じ名前のものがありますが、テキストファイルとして読めません',
    because:
      '1 MBより大きいか、普通のファイルではありません（フォルダー、パイプ、デバイス、自分自身を指すリンクなど）。',
  }),
  'file-content-differs': ({ file, wished, found }) => ({
    expected: `${file} に ${wished} と書かれている`,
    found: found === '' ? '書かれていません' : `代わりに「${found}」と書かれています`,
    because: '課題に書かれているとおりの内容かどうかを確認しています。',
  }),
  'answer-differs': ({ file, wished, found }) => ({
    expected: wished === undefined ? `${file} の内容が、現在のDockerの答えと同じ` : `${file} の内容が「${wished}」`,
    found: found === '' ? '空です' : `「${found}」になっています`,
    because:
      found === ''
        ? '> で保存されるのは、コマンドの標準出力だけです。エラーメッセージは保存されません。'
        : '別のものから保存したか、保存したあとで状態が変わっています。',
  }),
  'answers-invalid': ({ file, line, column, fault, problem }) => ({
    expected: `${file} が「キー: 値」の形で書かれている`,
    found: `${line}行目の${column}文字目：${yamlProblem(fault, problem)}`,
    because: '1行に1つずつ、キー、コロン、空白のあとに答えを書きます。',
  }),
  'sheet-answer-missing': ({ file, key }) => ({
    expected: `${file} の「${key}:」の後ろに答えがある`,
    found: '答えがありません',
    because: 'キーはそのまま残し、コロンと空白のあとに答えを書きます。',
  }),
  'sheet-answer-differs': ({ file, key, found }) => ({
    expected: `${file} の「${key}:」が、現在のDockerの答えと同じ`,
    found: `「${found}」と書かれています`,
    because: '出力の別の場所や別のコンテナの値を見たか、見たあとで値が変わっています。',
  }),
  'mount-missing': (facts) => ({
    expected: `${facts.from} が ${facts.to} にマウントされている`,
    found: `「${facts.name}」のそのパスには、何もマウントされていません`,
    because: 'コンテナから見えるのは、-v や --mount、Composeの volumes: で渡したファイルやボリュームだけです。',
  }),
  'volume-instead-of-bind': (facts) => ({
    expected: bind(facts),
    found: `そのパスには、名前付きボリューム「${facts.volume}」がマウントされています`,
    because: '-v の左側にスラッシュがないと、ファイルではなくボリュームの名前とみなされます。',
  }),
  'bind-instead-of-volume': (facts) => ({
    expected: volume(facts),
    found: `そのパスには、${facts.source} がバインドマウントされています`,
    because: '左側にスラッシュや先頭のドットがあると、ホストのパスとみなされます。ボリュームは名前だけで指定します。',
  }),
  'bind-source-missing': (facts) => ({
    expected: bind(facts),
    found: `${facts.source} が空のフォルダーになっています`,
    because: 'コンテナを作ったときにファイルがありませんでした。その場合、-v はその名前のフォルダーを自動で作ります。',
  }),
  'bind-source-differs': (facts) => ({
    expected: bind(facts),
    found: `そのパスには ${facts.source} がマウントされています`,
    because: '別のフォルダーで -v を使ったか、別のファイルを指定しています。',
  }),
  'bind-source-replaced': ({ name, source }) => ({
    expected: `「${name}」から、今の ${source} が見える`,
    found: 'コンテナの起動後に作り直されています',
    because:
      'バインドマウントは、起動したときにあったファイルやフォルダーそのものにつながります。あとから作り直したもの（エディターの保存でもそうなることがあります）は見えません。',
  }),
  'mount-path-differs': (facts) => ({
    expected: `${facts.from} が ${facts.to} にマウントされている`,
    found: `${facts.found} にマウントされています`,
    because: '-v の右側は、コンテナの中のパスです。1文字でも違うと別の場所になります。',
  }),
  'mount-kind-differs': ({ from, to, kind }) => ({
    expected: 'ファイルはファイルの場所に、フォルダーはフォルダーの場所にマウントされている',
    found:
      kind === 'file'
        ? `${from} はファイルですが、イメージの ${to} はフォルダーです`
        : kind === 'folder'
          ? `${from} はフォルダーですが、イメージの ${to} はファイルです`
          : `${from} とイメージの ${to} の、一方がファイルで、もう一方がフォルダーです`,
    because:
      'ファイルの場所にフォルダーを重ねること、フォルダーの場所にファイルを重ねることはできません。ファイルをマウントするときは、コンテナ側のパスもファイル名まで書きます。',
  }),
  'volume-anonymous': (facts) => ({
    expected: volume(facts),
    found: 'そのパスには、名前のない匿名ボリュームがマウントされています',
    because: '名前を付けずにパスだけを書くと、コンテナを作るたびに新しいボリュームができます。',
  }),
  'volume-name-differs': (facts) => ({
    expected: volume(facts),
    found: `そのパスには、ボリューム「${facts.found}」がマウントされています`,
    because: '名前が違えば別のボリュームで、中のデータも別です。',
  }),
  'mount-hides-content': (facts) => ({
    expected: `${facts.to} にマウントした ${facts.from} に、ファイルが入っている`,
    found: `${facts.source} が空なので、コンテナの ${facts.to} も空に見えます`,
    because:
      'バインドマウントすると、そのパスにあったイメージのファイルは隠れます。手元のフォルダーにコピーされることもありません。',
  }),
  'mount-read-only-differs': (facts) => ({
    expected: `${facts.from} が ${facts.to} に${facts.readOnly ? '読み取り専用で' : '書き込みできる状態で'}マウントされている`,
    found: `「${facts.name}」では、${facts.readOnly ? '書き込みもできます' : '読み取り専用になっています'}`,
    because: '-v の最後に「:ro」を付けると読み取り専用になり、付けなければコンテナから書き込めます。',
  }),
  'data-in-container-layer': (facts) => ({
    expected: volume(facts),
    found: `何もマウントされておらず、データは「${facts.name}」自身のレイヤーにあります：${list(facts.files)}`,
    because: 'コンテナのレイヤーにあるデータは、docker rm でコンテナと一緒に消えます。ボリュームのデータは残ります。',
  }),
  'tmpfs-missing': ({ name, to, kind, elsewhere }) => ({
    expected: `「${name}」の ${to} がtmpfsになっている`,
    found: kind
      ? `別の種類のマウントになっています：${kind}`
      : elsewhere
        ? `tmpfsは ${elsewhere} にあります`
        : 'そのパスには、何もマウントされていません',
    because:
      'ボリュームやバインドマウント、コンテナのレイヤーのデータは、ディスクに置かれます。メモリに置くのは、--tmpfs か --mount type=tmpfs で指定したパスだけです。',
  }),
  'volume-missing': ({ volume: name, near }) => ({
    expected: `ボリューム「${name}」がある`,
    found: near.length > 0 ? `あるのは${list(near)}だけです` : 'その名前のボリュームがありません',
    because: 'ボリュームは docker volume create で作ります。docker run の「-v 名前:パス」でも作られます。',
  }),
  'volume-not-shared': ({ volume: name, to, wished, count, others }) => ({
    expected: `${wished}つ以上のコンテナがボリューム「${name}」を ${to} にマウントしている`,
    found:
      others.length > 0
        ? `${soFar(count)}。別のパスにマウントしたコンテナがあります：${list(others)}`
        : `演習を始めてから、${soFar(count)}`,
    because:
      'マウントは docker run のたびに指定します。ボリュームはコンテナを削除しても残り、次のコンテナから同じデータが見えます。',
  }),
  'inside-file-missing': ({ name, path }) => ({
    expected: `「${name}」の中に ${path} というファイルがある`,
    found: 'その名前のファイルがないか、テキストとして読めません',
    because:
      'スラッシュで始まらないパスは、コンテナの作業ディレクトリーからのパスになります。手元のシェルの > は、手元のマシンに書き込みます。',
  }),
  'volume-unmounted': ({ name, to }) => ({
    expected: `「${name}」の ${to} にボリュームがマウントされている`,
    found: 'そのパスには、ボリュームがありません',
    because:
      '--volumes-from で引き継がれるのはボリュームだけです。コンテナのレイヤーにあるファイルは引き継がれません。',
  }),
  'volume-empty': ({ name, to }) => ({
    expected: `「${name}」の ${to} のボリュームにファイルがある`,
    found: '空です',
    because: 'イメージのそのパスにファイルがなければ、新しいボリュームは空です。',
  }),
  'volume-same': ({ name, other, to }) => ({
    expected: `「${name}」の ${to} に、専用のボリュームがマウントされている`,
    found: `「${other}」と同じボリュームです`,
    because: '--volumes-from は、同じボリュームをそのままマウントします。復元先には、新しいボリュームが必要です。',
  }),
  'files-differ': ({ wished, found, missing, changed, others }) => ({
    expected: `「${found}」に、「${wished}」と同じファイルだけがある`,
    found: [
      ...(missing.length > 0 ? [`足りないもの：${list(missing)}`] : []),
      ...(changed.length > 0 ? [`内容の違うもの：${list(changed)}`] : []),
      ...(others.length > 0 ? [`余分なもの：${list(others)}`] : []),
    ].join('、'),
    because:
      'アーカイブには、まとめた時点のファイルが、tarに渡したパスで入ります。展開すると、そのパスのまま、作業中のフォルダーの下に置かれます。',
  }),
  'archive-invalid': ({ file }) => ({
    expected: `${file} がtarアーカイブである`,
    found: 'tarアーカイブとして読めません',
    because:
      'tarの c でアーカイブを作ります。書き込み先は f のファイルで、f がなければ標準出力です。ファイル名の一覧は、アーカイブではありません。',
  }),
  'volume-not-removed': ({ volume: name, users }) => ({
    expected: `ボリューム「${name}」が削除されている`,
    found: users.length > 0 ? `まだ残っていて、コンテナ${list(users)}が使っています` : 'まだ残っています',
    because: 'ボリュームは、使っていたコンテナを削除しても、docker volume rm を実行するまで残ります。',
  }),
  'network-missing': ({ network, near }) => ({
    expected: `ネットワーク「${network}」がある`,
    found: near.length > 0 ? `あるのは${list(near)}だけです` : 'その名前のネットワークがありません',
    because:
      'ネットワークは docker network create で作ります。docker run の --network は、すでにあるものにつなぐだけです。',
  }),
  'network-not-joined': ({ name, network, found }) => ({
    expected: `「${name}」がネットワーク「${network}」につながっている`,
    found: found.length > 0 ? `つながっているのは${list(found)}です` : 'どのネットワークにもつながっていません',
    because:
      'コンテナがつながるのは、--network で指定したネットワークと、docker network connect で加えたネットワークです。',
  }),
  'network-joined-too': ({ name, network }) => ({
    expected: `「${name}」がネットワーク「${network}」につながっていない`,
    found: 'つながっています',
    because:
      '同じネットワークのコンテナどうしは、名前で通信できます。通信させないコンテナは、別のネットワークに置きます。',
  }),
  'network-default-bridge': ({ name, network }) => ({
    expected: network
      ? `「${name}」がネットワーク「${network}」につながっている`
      : `「${name}」が、名前で通信できるネットワークにつながっている`,
    found: 'デフォルトのbridgeネットワークだけにつながっています',
    because:
      '--network を付けないと、デフォルトのbridgeネットワークにつながります。そこでは、コンテナどうしが名前で通信できません。',
  }),
  'network-not-shared': ({ name, found, other, otherFound }) => ({
    expected: `「${name}」と「${other}」が、同じネットワークにつながっている`,
    found: `「${name}」は${found.length > 0 ? list(found) : 'なし'}、「${other}」は${otherFound.length > 0 ? list(otherFound) : 'なし'}につながっています`,
    because: 'コンテナどうしが名前で通信できるのは、両方がつながっているネットワークの上だけです。',
  }),
  'service-missing': ({ service, near }) => ({
    expected: `サービス「${service}」がある`,
    found: near.length > 0 ? `あるのは${list(near)}です` : 'この名前のサービスはありません',
    because:
      'サービスは docker service create で作り、swarmが動かし続けます。docker run で作られるのは1つのコンテナで、サービスにはなりません。',
  }),
  'service-image-differs': ({ service, wished, found }) => ({
    expected: `「${service}」のイメージが ${wished} である`,
    found: `イメージは ${found} です`,
    because: 'サービスのタスクは、すべて同じイメージから作られます。docker service update で変更できます。',
  }),
  'service-replicas-differ': ({ service, wished, found }) => ({
    expected: `「${service}」のレプリカ数が${wished}である`,
    found: found === undefined ? 'ノードごとに1つ動くグローバルサービスです' : `レプリカ数は${found}です`,
    because: 'レプリカ数は、指定しなければ1です。サービスを動かしたまま変更できます。',
  }),
  'service-tasks-short': ({ service, wished, found, errors }) => ({
    expected: `「${service}」のタスクが${wished}個動いている`,
    found: `動いているのは${found}個です${errors.length > 0 ? `。swarmのメッセージ：${list(errors)}` : ''}`,
    because: 'swarmは、終了したタスクを起動し直します。タスクを置けるノードがなければ、見つかるまで待ちます。',
  }),
  'stack-missing': ({ stack, near }) => ({
    expected: `スタック「${stack}」がある`,
    found: near.length > 0 ? `あるのは${list(near)}です` : 'スタックがありません',
    because:
      'docker stack deploy は、Composeファイルから、最後に指定した名前のスタックとしてサービスを作ります。docker compose up で作られるのはコンテナです。',
  }),
  'compose-file-missing': ({ file, found }) => ({
    expected: `ワークスペースに ${file} がある`,
    found: found.length > 0 ? `あるのは${list(found)}だけです` : '該当するファイルがありません',
    because: 'docker compose は、実行したフォルダーの compose.yaml か docker-compose.yml を読みます。',
  }),
  'compose-file-invalid': ({ file, line, column, fault, problem }) => ({
    expected: `${file} がYAMLとして正しい`,
    found: `${line}行目の${column}文字目：${yamlProblem(fault, problem)}`,
    because: 'YAMLでは、キーのあとにコロンと空白を書きます。キーに属するものは、タブではなく空白で字下げします。',
  }),
  'compose-service-missing': ({ file, service, found }) => ({
    expected: `${file} にサービス「${service}」がある`,
    found: found.length > 0 ? `あるのは${list(found)}だけです` : 'サービスが1つもありません',
    because: '「services:」のすぐ下に書いた名前がサービスの名前です。サービスどうしは、この名前で通信します。',
  }),
  'compose-service-name-differs': ({ file, service, found }) => ({
    expected: `${file} にサービス「${service}」がある`,
    found: `サービスの名前が「${found}」になっています`,
    because: 'ほかのサービスは、この名前のとおりに指定して接続します。',
  }),
  'compose-volume-not-declared': ({ file, volume: name }) => ({
    expected: `${file} のトップレベルの「volumes:」に「${name}」がある`,
    found: 'サービスで使われていますが、どこにも宣言されていません',
    because: 'Composeが作る名前付きボリュームは、ファイルで宣言したものだけです。',
  }),
  'compose-not-up': ({ service }) => ({
    expected: `サービス「${service}」が動いている`,
    found: 'コンテナがありません',
    because: 'ファイルは構成を書いただけのものです。docker compose up がエラーなしで終われば、そのとおりに作られます。',
  }),
  'compose-wrong-project': ({ folder, workspace }) => ({
    expected: `${workspace} のプロジェクト`,
    found: `${folder} のプロジェクトのコンテナがあります`,
    because: 'Composeは、実行したフォルダーのファイルを使います。',
  }),
  'compose-changed-since-up': ({ service, part }) => ({
    expected: `サービス「${service}」が今のファイルのとおりに動いている`,
    found: `${part} がファイルと違っています`,
    because: 'ファイルの変更は、次の docker compose up で反映されます。',
  }),
  'compose-env-missing': ({ service, variable }) => ({
    expected: `サービス「${service}」に環境変数 ${variable} がある`,
    found: 'その名前の環境変数がないか、値が空です',
    because: 'コンテナに渡される環境変数は、「environment:」に書いたものだけです。',
  }),
  'compose-env-differs': ({ service, variable, wished, found }) => ({
    expected: `「${service}」の ${variable} が「${wished}」`,
    found: `「${found}」になっています`,
    because: '課題に書かれているとおりの値にする必要があります。',
  }),
  'localhost-means-itself': ({ service, variable, wished, found }) => ({
    expected: `「${service}」の ${variable} が「${wished}」`,
    found: `「${found}」になっています`,
    because: `コンテナの中では、${found} はそのコンテナ自身を指します。別のサービスには、サービスの名前で接続します。`,
  }),
  'compose-depends-on-missing': ({ service, on }) => ({
    expected: `サービス「${service}」が「${on}」に依存している`,
    found: '依存関係が書かれていません',
    because: 'depends_on を書くと、Composeは依存先のサービスを先に起動します。',
  }),
  'depends-on-without-health': ({ service, on, found }) => ({
    expected: `「${on}」が healthy になってから「${service}」が起動する（condition: service_healthy）`,
    found: `condition: ${found} になっています`,
    because:
      'コンテナが起動しても、中のプログラムの準備が終わったとは限りません。準備が終わったかどうかは、ヘルスチェックでわかります。',
  }),
  'compose-build-missing': ({ service, folder, found }) => ({
    expected: `サービス「${service}」が ${folder} からビルドされている`,
    found: found === undefined ? 'ビルドされたものではありません' : `${found} からビルドされています`,
    because: '「build:」にはDockerfileのあるフォルダーを、「image:」にはすでにあるイメージの名前を書きます。',
  }),
  'database-not-ready': ({ name, seconds, log }) => ({
    expected: `「${name}」のデータベースが接続を受け付ける`,
    found: `${seconds}秒以内に準備が終わりませんでした${lastWords(log)}`,
    because: 'データベースは、最初の起動のときに初期化をします。接続を受け付けるのは、それが終わってからです。',
  }),
  'database-no-password': ({ name }) => ({
    expected: `「${name}」が動いている`,
    found: 'rootユーザーのパスワードが指定されていないため、すぐに終了しています',
    because: 'mysqlイメージには、MYSQL_ROOT_PASSWORD（またはパスワードなしを許可する環境変数）が必要です。',
  }),
  'volume-already-initialised': ({ name, volume: used }) => ({
    expected: `「${name}」で、ファイルに書いたユーザーとデータが使える`,
    found: `ボリューム「${used}」は、以前に別の内容で初期化されています`,
    because: 'mysqlイメージが環境変数や /docker-entrypoint-initdb.d を使うのは、データのフォルダーが空のときだけです。',
  }),
  'wrong-context': ({ endpoint, engine }) => ({
    expected: `dockerコマンドの接続先が、確認の対象と同じDocker Engine（${engine}）`,
    found: `dockerコマンドは ${endpoint} に接続しようとしますが、そこでは応答がありません`,
    because: 'dockerコマンドの接続先は DOCKER_HOST や docker context で決まります。今はどちらも設定されていません。',
  }),
  'wrong-directory': ({ file, folder, workspace }) => ({
    expected: `ワークスペース ${workspace} に ${file} がある`,
    found: `${folder} にあります`,
    because: 'コマンドは、実行したときのフォルダーで動きます。フォルダーは cd で移動できます。',
  }),
  'wrong-engine-state': ({ wished, found }) => ({
    expected:
      wished === 'active' ? 'このDocker Engineがswarmに参加している' : 'このDocker Engineがswarmに参加していない',
    found: `swarmの状態は「${found}」です`,
    because:
      wished === 'active'
        ? 'サービスやスタックを使うにはswarmが必要です。1台だけでもswarmを作れます。'
        : 'この演習は、swarmに参加していない状態から始めます。swarmから抜けるには docker swarm leave を使います。',
  }),
});
