import type { Life } from '../diagnosis/codes.js';
import type { Step } from '../docker/history.js';
import type { At } from './faults.js';
import { duration, exitCodeMeans, list, moment, quote } from './ja.terms.js';
import type { Words } from './words.js';

const publishes = (facts: { host: number; container: number }) =>
  `ホストの${facts.host}番ポートが、コンテナの${facts.container}番ポートにつながる`;
const bind = (facts: { from: string; to: string }) => `${facts.from} が ${facts.to} にバインドマウントされている`;
const volume = (facts: { from: string; to: string }) =>
  `ボリューム「${facts.from}」が ${facts.to} にマウントされている`;
const ending = (facts: { exitCode: number }) => `終了コード${facts.exitCode}：${exitCodeMeans(facts.exitCode)}`;
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

/** Everything that dojo says in Japanese. */
export const ja: Words = {
  // made when they are asked for: a check that passes needs neither these nor the faults
  get findings(): Words['findings'] {
    return {
      'container-missing': ({ image, name }) => ({
        expected: name ? `${image} のコンテナ「${name}」が動いている` : `${image} のコンテナが動いている`,
        found: '動いているものにも止まっているものにも、該当するコンテナがありません',
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
          seen.length > 0
            ? `ここまでの操作：${seen.map((one) => steps(one).done).join('、')}`
            : 'まだ何も行われていません',
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
        because:
          'コンテナはコマンドが終わると終了します。入力を待っているプログラムは、exit や Ctrl-D で終わらせます。',
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
          : 'docker exec は、動いているコンテナの中で実行されます。そこで書いた内容は、そのコンテナだけに残ります。',
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
        because: 'タグを省いた名前は「:latest」を表します。タグが違えば、別のイメージです。',
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
        found:
          place === 'env' ? `環境変数 ${name} に値が入っています` : `${name} の値が、イメージの履歴から読み取れます`,
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
        expected: `「${name}」がホストの${port}番ポートを使う`,
        found: holder ? `コンテナ「${holder}」がすでに使っています` : 'このマシンの別のプログラムがすでに使っています',
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
        because: '-p を付けなければ、コンテナにはほかのコンテナからしか接続できません。',
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
      'answers-invalid': ({ file, line, column, problem }) => ({
        expected: `${file} が「キー: 値」の形で書かれている`,
        found: `${line}行目の${column}文字目：${problem}`,
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
        because:
          '左側にスラッシュや先頭のドットがあると、ホストのパスとみなされます。ボリュームは名前だけで指定します。',
      }),
      'bind-source-missing': (facts) => ({
        expected: bind(facts),
        found: `${facts.source} が空のフォルダーになっています`,
        because:
          'コンテナを作ったときにファイルがありませんでした。その場合、-v はその名前のフォルダーを自動で作ります。',
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
        because:
          'コンテナのレイヤーにあるデータは、docker rm でコンテナと一緒に消えます。ボリュームのデータは残ります。',
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
            ? `${count}つだけです。別のパスにマウントしたコンテナがあります：${list(others)}`
            : `演習を始めてから、${count}つだけです`,
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
      'compose-file-invalid': ({ file, line, column, problem }) => ({
        expected: `${file} がYAMLとして正しい`,
        found: `${line}行目の${column}文字目：${problem}`,
        because: 'YAMLでは、何が何に属するかを字下げで表します。字下げにはタブではなく空白を使います。',
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
        because:
          'ファイルは構成を書いただけのものです。docker compose up がエラーなしで終われば、そのとおりに作られます。',
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
        because:
          'mysqlイメージが環境変数や /docker-entrypoint-initdb.d を使うのは、データのフォルダーが空のときだけです。',
      }),
      'wrong-context': ({ endpoint, engine }) => ({
        expected: `dockerコマンドの接続先が、確認の対象と同じDocker Engine（${engine}）`,
        found: `dockerコマンドは ${endpoint} に接続しようとしますが、そこでは応答がありません`,
        because:
          'dockerコマンドの接続先は DOCKER_HOST や docker context で決まります。今はどちらも設定されていません。',
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
    };
  },

  get faults(): Words['faults'] {
    return {
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
    };
  },

  titles: {
    'file-there': ({ file }) => `ワークスペースに ${file} がある`,
    'dockerfile-base': ({ base }) => `Dockerfileが ${base} をもとにしている`,
    'image-there': ({ image }) => `イメージ ${image} がある`,
    'image-built': ({ image }) => `イメージ ${image} がDockerfileからビルドされている`,
    'image-command': ({ image }) => `${image} が自作のプログラムを起動する`,
    'image-base': ({ image, base }) => `${image} が ${base} の上に作られている`,
    'image-small': ({ image, megabytes }) => `${image} が${megabytes} MB以下`,
    'container-runs': ({ image, name }) =>
      name ? `${image} のコンテナ「${name}」が動いている` : `${image} のコンテナが動いている`,
    'container-there': ({ image, name }) => `${image} のコンテナ「${name}」がある`,
    'port-published': ({ host, container }) => `ホストの${host}番ポートが、コンテナの${container}番ポートにつながる`,
    'bind-mounted': ({ from }) => `${from} がコンテナにマウントされている`,
    'volume-mounted': ({ volume: name, to }) => `ボリューム ${name} が ${to} にマウントされている`,
    'tmpfs-mounted': ({ to }) => `コンテナの ${to} がメモリ上にある（tmpfs）`,
    'page-answers': ({ url }) => `${url} が応答する`,
    'request-logged': ({ path }) => `自分の ${path} へのアクセスがログに残っている`,
    'compose-file': ({ file, service }) => `${file} に ${service.replaceAll(', ', ' と ')} が書かれている`,
    'compose-runs': ({ service }) => `サービス ${service} が動いている`,
    'compose-built': ({ service, folder }) => `サービス ${service} が ${folder} からビルドされている`,
    'compose-env': ({ service }) => `サービス ${service} に環境変数が設定されている`,
    'compose-depends': ({ service, on }) => `サービス ${service} が ${on} に依存している`,
    'database-ready': ({ service }) => `${service} のデータベースが接続を受け付ける`,
    'image-env': ({ image }) => `${image} に環境変数が設定されている`,
    'image-without-secret': ({ image }) => `${image} に秘密の値が入っていない`,
    'container-gone': ({ name }) => `コンテナ「${name}」が作られたあと、削除されている`,
    'image-gone': ({ image }) => `イメージ ${image} が削除されている`,
    'dangling-gone': () => '名前のないイメージが削除され、今は1つも残っていない',
    'volume-gone': ({ volume: name }) => `ボリューム ${name} が削除されている`,
    'volume-shared': ({ volume: name, to, by }) => `${by}つのコンテナがボリューム ${name} を ${to} にマウントしている`,
    'file-inside': ({ path }) => `コンテナの中に ${path} がある`,
    'data-stored': ({ name, to }) => `「${name}」の ${to} のボリュームにファイルがある`,
    'data-alike': ({ name, to }) => `「${name}」の ${to} の別のボリュームに、同じファイルがある`,
    'archive-holds': ({ file }) => `${file} にボリュームのファイルが入っている`,
    'volume-there': ({ volume: name }) => `ボリューム ${name} がある`,
    'network-there': ({ network }) => `ネットワーク ${network} がある`,
    'network-joined': ({ network, name }) =>
      `${name ? `「${name}」` : 'コンテナ'}がネットワーク ${network} につながっている`,
    'network-apart': ({ network, name }) =>
      `${name ? `「${name}」` : 'コンテナ'}がネットワーク ${network} につながっていない`,
    'network-shared': () => '2つのコンテナが同じネットワークにつながり、名前で通信できる',
    'layer-changed': ({ path }) => `コンテナの中の ${path} が変更されている`,
    'answer-saved': ({ file }) => `${file} に答えが保存されている`,
    'sheet-answered': ({ key }) => `「${key}」の答えが正しい`,
    'steps-done': ({ name }) => `コンテナ「${name}」の操作がすべて済んでいる`,
    'ran-once': ({ image }) => `${image} のコンテナが処理を終えている`,
    'ran-inside': ({ program }) => `コンテナの中で ${program} を実行している`,
    'container-rests': ({ name }) => `コンテナ「${name}」が停止している`,
    'env-set': ({ variables }) => `コンテナに環境変数 ${variables} が設定されている`,
    'port-closed': () => 'コンテナがポートを公開していない',
    'service-there': ({ service, image }) => `${image} のサービス「${service}」がある`,
    'service-replicas': ({ service, count }) => `サービス「${service}」のタスクが${count}個動いている`,
    'swarm-state': ({ wished }) =>
      wished === 'active' ? 'Docker Engineがswarmに参加している' : 'Docker Engineがswarmに参加していない',
  },

  phrases: {
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
  },

  help: {
    about:
      '実際のDockerで学ぶハンズオンです。dockerコマンドを入力すると、できている点と、できていない理由をdojoが教えます。',
    usage: '[オプション] [コマンド]',
    headings: {
      'Usage:': '使い方:',
      'Arguments:': '引数:',
      'Options:': 'オプション:',
      'Commands:': 'コマンド:',
      'Global Options:': '共通オプション:',
    },
    commands: {
      list: '演習の一覧と進み具合を表示する',
      start: '演習を始める（ワークスペースを用意し、課題を表示する）',
      check: 'いまのDockerの状態を調べ、できている点と違う点を示す',
      watch: '変化があるたびに確認し直す（終了するまで続ける）',
      explain: '各項目を自分で確かめるコマンドと、その出力を表示する',
      hint: 'まだ合格していない点のヒントを表示する',
      solution: '解答例を表示する',
      reset: '演習で作ったものだけを片付ける',
      doctor: 'このマシンで演習ができるかを診断する',
      lab: '演習専用の使い捨てDocker Engineを扱う（up、down、status、env）',
      new: '新しい演習のひな形を作る（そのまま検証に通り、書き換えて使える）',
      verify: '演習そのものを検証する（解答例は合格し、誤答は合格せず、何も残らないこと）',
      report: 'dojo verify --report で書き出したレポートを扱う（merge）',
      completion: 'シェルの補完スクリプトを出力する',
      help: 'コマンドのヘルプを表示する',
    },
    lab: {
      up: 'ラボを起動する（ポートとこのフォルダーは、このマシンと同じように使える）',
      down: 'ラボを中身ごと削除する（ほかのものは削除しない）',
      status: '動いているもの、接続先、起動した時刻を表示する',
      env: 'シェルの設定を出力する：eval "$(dojo lab env)"',
    },
    report: {
      merge: '分割して、または複数のDocker Engineで検証した結果を1つにまとめる（終了コードも全体のもの）',
    },
    arguments: {
      exercise: '演習の名前（dojo list で確認できます）',
      exercises: '演習の名前（複数可）',
      check: '1つの項目だけを表示するときのID',
      id: '新しい演習の名前（英小文字、数字、ハイフン）',
      shell: 'bash、zsh、fish のいずれか',
      reports: 'dojo verify --report で書き出したファイル（複数可）',
    },
    options: {
      json: 'JSON形式で出力する',
      jsonLines: '変化があるたびに、1行のJSONで出力する',
      lang: '表示言語: en または ja（省略時は DOJO_LANG、LC_ALL、LANG の順に参照）',
      dir: 'ワークスペースにするフォルダー（省略時は ./<演習名>）',
      checkDir: 'ワークスペース（startしたときと違う場合）',
      all: 'すべての演習',
      yes: '確認せずに実行する',
      dryRun: '片付ける予定のものを表示するだけで、何もしない',
      keepImages: 'ダウンロードしたイメージを残す',
      engineImage: 'Docker Engineのイメージ。例：docker:28-dind（省略時は docker:29-dind）',
      mount: 'ラボから見えるようにするフォルダー（複数指定可）',
      mutants: '解答例を少しずつ誤らせたミュータントも試す（合格しないこと）',
      sample: '演習ごとに試すミュータントの最大数',
      seed: 'ミュータントを選ぶ種（別の文字列にすると別の組み合わせになる）',
      only: '名前にこの文字列を含む誤答・別解・ミュータントだけを試す',
      verified: '最後に検証したDocker Engineのバージョンを演習ごとに表示する',
      repeat: '各演習をこの回数だけ検証する（毎回同じ結果でなければ問題ありとする）',
      shard: '演習を分割した一部だけを検証する。例：2/4（4分割の2番目）',
      report: 'JSON形式のレポートをこのファイルにも書き出す',
      github: 'GitHub Actionsのアノテーションとステップサマリーを出力する',
      record: '全体として問題のなかった演習を、Docker Engineと日付とともに exercises/verified.json に記録する',
      junit: 'JUnit形式のレポートをこのファイルにも書き出す',
      engines:
        '検証に使うDocker Engine。イメージ（docker:28-dind）、context:名前、tcp://…、ssh://…、unix://…（複数指定可）',
      artifacts: '問題があったときの、チェックが見た値、ログ、イベント、実行記録を残すフォルダー',
      jobs: '同時に検証するDocker Engineの数（省略時はプロセッサーの数）',
      course: 'ほかの人のコース。フォルダーまたはnpmパッケージの名前（省略時は DOJO_COURSE、なければ標準のコース）',
      yaml: 'TypeScriptではなく、1つのYAMLファイルで書く',
      version: 'バージョンを表示する',
      help: 'ヘルプを表示する',
    },
    examples:
      '例:\n  dojo start nginx-run     ワークスペースを作り、課題を表示する\n  dojo check               進行中の演習を確認する\n  dojo reset nginx-run     演習で作ったものを片付ける',
    errors: {
      unknownCommand: (word, nearest) =>
        `「${word}」というコマンドはありません${nearest ? `。もしかして: ${nearest}` : ''}`,
      unknownOption: (word, nearest) =>
        `「${word}」というオプションはありません${nearest ? `。もしかして: ${nearest}` : ''}`,
      missingArgument: (name) => `<${name}> を指定してください`,
      excessArguments: '引数が多すぎます',
      missingValue: (option) => `${option} には値が必要です`,
      invalidValue: (option, value, choices) => `${option} に「${value}」は指定できません（${choices} のいずれか）`,
      seeHelp: (command) => `使い方は ${command} --help で確認できます。`,
    },
  },
};

const KINDS: Readonly<Record<string, string>> = ja.phrases.kinds;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'ソケットがありません',
  EACCES: '権限がありません',
  EPERM: '権限がありません',
  ECONNREFUSED: '応答するものがありません',
  ECONNRESET: '応答しないまま接続が切られました',
  ETIMEDOUT: '時間内に応答がありません',
  timeout: '時間内に応答がありません',
  EHOSTUNREACH: 'ホストに到達できません',
  ENETUNREACH: 'ネットワークに到達できません',
  ENOTFOUND: 'ホストが見つかりません',
  EAI_AGAIN: 'ホスト名を解決できません',
  unusable: 'Docker Engineのアドレスではありません',
  'unknown-context': 'コンテキストがないか、設定ファイルが壊れています',
  'not-http': 'HTTPではない応答が返ってきました',
  'not-docker': 'Docker EngineではないWebサーバーが応答しました',
  http: '要求を拒否されました',
  'tls-wanted': 'TLSでの接続が必要です',
  tls: '安全な接続を確立できません',
  ssh: 'sshが失敗しました',
  'no-ssh': 'sshコマンドがありません',
};

/** A word, and behind a colon what the other side said. */
function whyUnreachable(why: string): string {
  const [word = '', ...said] = why.split(': ');
  const reason = REASONS[word] ?? word;
  return said.length > 0 ? `${reason}：${said.join(': ')}` : reason;
}

const UNKNOWN_CONTEXT =
  'docker context ls で一覧を確認し、docker context use で選んでください。環境変数 DOCKER_CONTEXT がある場合は、そちらが優先されます。';
const NOT_AN_ENGINE = 'DOCKER_HOST またはコンテキスト（docker context ls）のアドレスを直してください。';
const NO_TLS = 'コンテキストの証明書、または DOCKER_TLS_VERIFY と DOCKER_CERT_PATH を確認してください。';
const NO_PERMISSION =
  '今のユーザーにはDocker Engineを使う権限がありません。sudo usermod -aG docker "$USER" を実行し、ログインし直してください。';
const HANGS =
  'Docker Engineが固まっているか、過負荷になっています。docker version を試し、それも応答しなければDockerを再起動してください。';
const START = 'Dockerを起動し（Docker Desktop、または sudo systemctl start docker）、docker version を試してください。';

const CURES: Readonly<Record<string, string>> = {
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  timeout: HANGS,
  unusable: 'DOCKER_HOST は unix:///var/run/docker.sock、tcp://host:2375、ssh://user@host のような形で書いてください。',
  'unknown-context': UNKNOWN_CONTEXT,
  'not-http': NOT_AN_ENGINE,
  'not-docker': NOT_AN_ENGINE,
  ENOTFOUND: NOT_AN_ENGINE,
  'tls-wanted': NO_TLS,
  tls: NO_TLS,
  ssh: 'まず手動でsshにログインできるか確認してください。パスワードなどを聞かれずにログインでき、その先で docker version が動く必要があります。',
  'no-ssh': 'sshクライアントをインストールしてください。',
};

/** That of the first one that has a cure of its own: a socket that is not there only says that a product is not. */
function cureFor(reasons: readonly string[]): string {
  return reasons.map((why) => CURES[why.split(': ')[0] ?? '']).find(Boolean) ?? START;
}

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

const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`;

const adviceFor = (reasons: readonly string[]): string => `${cureFor(reasons)}詳しくは dojo doctor で調べられます。`;
