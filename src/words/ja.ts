import { duration, exitCodeMeans, list, quote } from './ja.terms.js';
import type { Words } from './words.js';

const publishes = (facts: { host: number; container: number }) =>
  `ホストの${facts.host}番ポートが、コンテナの${facts.container}番ポートにつながる`;
const bind = (facts: { from: string; to: string }) => `${facts.from} が ${facts.to} にバインドマウントされている`;
const volume = (facts: { from: string; to: string }) =>
  `ボリューム「${facts.from}」が ${facts.to} にマウントされている`;
const ending = (facts: { exitCode: number }) => `終了コード${facts.exitCode}：${exitCodeMeans(facts.exitCode)}`;
const lastWords = (log: readonly string[]) => (log.length > 0 ? `\n最後のログ：\n${quote(log)}` : '');

/** Everything that dojo says in Japanese. */
export const ja: Words = {
  findings: {
    'container-missing': ({ image, name }) => ({
      expected: name ? `${image} のコンテナ「${name}」が動いている` : `${image} のコンテナが動いている`,
      found: '動いているものにも止まっているものにも、該当するコンテナがありません',
      because: 'docker run をまだ実行していないか、エラーで終わっています。',
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
      found: `起動から${duration(facts.lived)}で終了しています（${ending(facts)}）${lastWords(facts.log)}`,
      because: 'コンテナが動いているのは、メインプロセスが動いているあいだだけです。そのプロセスが終了しています。',
    }),
    'container-not-detached': (facts) => ({
      expected: `「${facts.name}」がバックグラウンドで動いている`,
      found: `フォアグラウンドで${duration(facts.lived)}動いたあと、終了しています（${ending(facts)}）`,
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
      found: `終了と再起動を${facts.restarts}回繰り返しています（${ending(facts)}）${lastWords(facts.log)}`,
      because: 'メインプロセスが何度も失敗し、そのたびに再起動ポリシーが起動し直しています。',
    }),
    'container-out-of-memory': ({ name }) => ({
      expected: `「${name}」が動いている`,
      found: 'メモリ不足のため、カーネルに強制終了されています',
      because: 'メモリの上限（-m、--memory）か、マシンの空きメモリが足りません。',
    }),
    'container-removed': ({ name, exitCode }) => ({
      expected: `「${name}」が動いている`,
      found: exitCode === undefined ? '削除されています' : `終了コード${exitCode}で終了したあと、削除されています`,
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
      expected: 'この演習のコンテナが1つ',
      found: `同じくらい当てはまるコンテナがいくつもあります：${list(names)}`,
      because: 'どれを確認すればよいか、dojoには判断できません。',
    }),
    'container-refused': ({ name, message }) => ({
      expected: `「${name}」が動いている`,
      found: `Dockerがコンテナを起動できませんでした\n${quote([message])}`,
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
    'container-not-removed': ({ name, status }) => ({
      expected: `「${name}」が削除されている`,
      found: `まだ残っています（状態：${status}）`,
      because:
        '停止したコンテナは、書き込んだデータごと残っています。docker rm で削除するまで、docker ps -a に表示されます。',
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
      because: 'コンテナの名前が合っていても、もとのイメージは別のものです。',
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
      because: '最後のステージに、プログラム以外のものもコピーされています。',
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
    'port-not-published': (facts) => ({
      expected: publishes(facts),
      found: `「${facts.name}」はポートを公開していません`,
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
    'http-refused': ({ url, log }) => ({
      expected: `${url} が応答する`,
      found: `接続が拒否されます${lastWords(log)}`,
      because: '待ち受けているものがありません。ポートが公開されていないか、プログラムがまだ起動し終わっていません。',
    }),
    'http-reset': ({ url, log }) => ({
      expected: `${url} が応答する`,
      found: `接続はできますが、応答がないまま切れます${lastWords(log)}`,
      because:
        '接続を受けているのはDockerです。コンテナの中にはそのポートで待ち受けるものがないか、あってもコンテナ内のlocalhostだけで待ち受けています。',
    }),
    'http-timeout': ({ url, seconds }) => ({
      expected: `${url} が応答する`,
      found: `${seconds}秒以内に応答が終わりません`,
      because: 'プログラムは接続を受け付けますが、応答を返し終えていません。',
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
    'http-body-differs': ({ url, part, wished, found }) => ({
      expected: part === 'title' ? `${url} のタイトルが「${wished}」` : `${url} の応答が「${wished}」`,
      found: found === '' ? '応答が空です' : `「${found}」です`,
      because: 'サーバーは動いていますが、別の内容を返しています。',
    }),
    'request-not-logged': ({ path, name }) => ({
      expected: `「${name}」のログに ${path} へのアクセスが残っている`,
      found: '該当する行がありません（dojo自身のアクセスは数えません）',
      because: 'まだページにアクセスしていません。アクセスするたびに、アクセスログに1行残ります。',
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
        '-v の左側に書いたものがなかったので、Dockerが同じ名前のフォルダーを作りました。フォルダーを消してから、ファイルを作ってください。',
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
    'volume-missing': ({ volume: name, near }) => ({
      expected: `ボリューム「${name}」がある`,
      found: near.length > 0 ? `あるのは${list(near)}だけです` : 'その名前のボリュームがありません',
      because: 'ボリュームは docker volume create で作ります。docker run の「-v 名前:パス」でも作られます。',
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
        'ネットワークは docker network create で作ります。docker run の --network では、既にあるものにつなぎます。',
    }),
    'network-not-joined': ({ name, network, found }) => ({
      expected: `「${name}」がネットワーク「${network}」につながっている`,
      found: found.length > 0 ? `つながっているのは${list(found)}です` : 'どのネットワークにもつながっていません',
      because:
        'コンテナがつながるのは、--network で指定したネットワークと、docker network connect で加えたネットワークです。',
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
      because: 'ファイルは構成を書いただけのものです。docker compose up で、そのとおりに作られます。',
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
    'compose-build-missing': ({ service, folder }) => ({
      expected: `サービス「${service}」が ${folder} からビルドされている`,
      found: 'ビルドされたものではありません',
      because: '「build:」にはDockerfileのあるフォルダーを、「image:」には既にあるイメージの名前を書きます。',
    }),
    'database-not-ready': ({ name, seconds, log }) => ({
      expected: `「${name}」のデータベースが接続を受け付ける`,
      found: `${seconds}秒以内に準備が終わりませんでした${lastWords(log)}`,
      because: 'データベースは、最初の起動のときに初期化をします。接続を受け付けるのは、それが終わってからです。',
    }),
    'database-no-password': ({ name }) => ({
      expected: `「${name}」が動いている`,
      found: 'rootユーザーのパスワードがないため、すぐに終了しています',
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
          ? 'サービスやスタックを使うにはswarmが必要です。1台だけのswarmは docker swarm init で作れます。'
          : 'この演習は、swarmに参加していない状態から始めます。swarmから抜けるには docker swarm leave を使います。',
    }),
  },

  faults: {
    'engine-unreachable': ({ tried }) => ({
      message: `応答するDocker Engineがありません\n${tried.map((one) => `  ${one.endpoint}  （${one.from}）：${whyUnreachable(one.why)}`).join('\n')}`,
      todo: adviceFor(tried.map((one) => one.why)),
    }),
    'engine-failed': ({ what, message }) => ({
      message: `Docker Engineの操作に失敗しました（${what}）：${message}`,
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
          : `次の項目があります: ${ids.join(', ')}`,
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
    'course-damaged': ({ file, message }) => ({
      message: `${file} を読み込めません：${message}`,
      todo: 'dojoをインストールし直すか、ファイルを修正してください。',
    }),
    'exercise-damaged': ({ id, message }) => ({
      message: `演習「${id}」を読み込めません：${message}`,
      todo: '演習側の不具合です。お手数ですが、ご報告ください。',
    }),
    'not-a-terminal': ({ command }) => ({
      message: '削除する前に確認をしますが、確認に使う端末がありません',
      todo: `dojo ${command} --dry-run で予定を表示し、dojo ${command} --yes で確認なしに実行します。`,
    }),
    'reset-incomplete': ({ left }) => ({
      message: `削除できなかったものがあります：\n${left.map((line) => `  ${line}`).join('\n')}`,
      todo: '原因を取り除いてから、同じコマンドをもう一度実行してください。削除済みのものは飛ばします。',
    }),
  },

  titles: {
    'file-there': ({ file }) => `ワークスペースに ${file} がある`,
    'image-there': ({ image }) => `イメージ ${image} がある`,
    'image-built': ({ image }) => `イメージ ${image} がDockerfileからビルドされている`,
    'image-command': ({ image }) => `${image} が自作のプログラムを起動する`,
    'image-base': ({ image, base }) => `${image} が ${base} の上に作られている`,
    'image-small': ({ image, megabytes }) => `${image} が${megabytes} MB以下`,
    'container-runs': ({ image, name }) =>
      name ? `${image} のコンテナ「${name}」が動いている` : `${image} のコンテナが動いている`,
    'port-published': ({ host, container }) => `ホストの${host}番ポートが、コンテナの${container}番ポートにつながる`,
    'bind-mounted': ({ from }) => `${from} がコンテナにマウントされている`,
    'volume-mounted': ({ volume: name, to }) => `ボリューム ${name} が ${to} にマウントされている`,
    'page-answers': ({ url }) => `${url} が応答する`,
    'request-logged': ({ path }) => `自分の ${path} へのアクセスがログに残っている`,
    'compose-file': ({ file, service }) => `${file} に ${service} が書かれている`,
    'compose-runs': ({ service }) => `サービス ${service} が動いている`,
    'compose-built': ({ service, folder }) => `サービス ${service} が ${folder} からビルドされている`,
    'compose-env': ({ service }) => `サービス ${service} に環境変数が設定されている`,
    'compose-depends': ({ service, on }) => `サービス ${service} が ${on} に依存している`,
    'database-ready': ({ service }) => `${service} のデータベースが接続を受け付ける`,
    'image-env': ({ image }) => `${image} に環境変数が設定されている`,
    'image-without-secret': ({ image }) => `${image} に秘密の値が入っていない`,
    'container-gone': ({ name }) => `コンテナ「${name}」が作られたあと、削除されている`,
    'image-gone': ({ image }) => `イメージ ${image} が削除されている`,
    'volume-gone': ({ volume: name }) => `ボリューム ${name} が削除されている`,
    'volume-there': ({ volume: name }) => `ボリューム ${name} がある`,
    'network-there': ({ network }) => `ネットワーク ${network} がある`,
    'network-joined': ({ network }) => `コンテナがネットワーク ${network} につながっている`,
    'network-shared': () => '2つのコンテナが同じネットワークにつながり、名前で通信できる',
    'layer-changed': ({ path }) => `コンテナの中の ${path} が変更されている`,
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
    counted: (passed, all) => `${all}個中${passed}個合格`,
    allPassed: 'すべて合格です。お疲れさまでした！',
    waiting: (title, seconds) => `待っています：${title}（あと最大${seconds}秒）`,
    next: (id) => `次の演習：dojo start ${id}`,
    courseDone: 'これがコースの最後の演習でした。',

    states: { passed: '合格', started: '進行中', new: '' },
    minutes: (minutes) => `${minutes}分`,
    chapter: (number, title) => `第${number}章 ${title}`,

    welcome:
      '実際のDockerで学ぶハンズオンです。dockerコマンドを入力すると、できている点と、できていない理由をdojoが教えます。',
    youAreAt: (id, title) => `進行中の演習：${id}（${title}）`,
    comesNext: (id, title) => `次の演習：${id}（${title}）`,

    pulling: (image) => `${image} を取得しています`,
    pullSize: (image, size) => `${image} がまだないため、ダウンロードします（${size ? `約${size}` : 'サイズは不明'}）`,
    workspaceMade: (folder) => `ワークスペース：${folder}`,
    alreadyStarted: (folder) => `すでに始まっています：${folder}\nファイルは前回のままです。`,
    task: '課題',
    hint: (number, all) => `ヒント ${number}/${all}`,
    nothingToHint: 'すべて合格しているので、ヒントはありません。',
    noMoreHints: (id) => `ヒントは以上です。解答例は dojo solution ${id} で表示します。`,
    solutionNote: '解答の一例です。同じ結果になれば、ほかのやり方でもかまいません。',

    explain: {
      type: '入力',
      prints: '出力',
      nothing: '（何も表示されません）',
      noCommand: '確認用のコマンドはありません',
      typeIn: (folder) => `どれも状態を見るだけのコマンドです。次のフォルダーで入力してください: ${folder}`,
    },

    resetPlan: '削除するもの：',
    resetLeft: '残すもの：',
    resetNothing: '削除するものはありません。',
    resetAsk: 'すべて削除しますか？',
    resetAskOne: (what) => `${what} は、イメージだけが一致しています。これも削除しますか？`,
    resetDone: (count) => `${count}個削除しました。`,
    resetCancelled: '何も削除しませんでした。',
    baselineUnknown: '演習を始める前の状態がわからないため、確実にこの演習のものだけを挙げています。',
    kinds: { container: 'コンテナ', volume: 'ボリューム', network: 'ネットワーク', image: 'イメージ' },
    proofs: {
      name: '名前がこの演習のもの',
      port: 'この演習のポートを公開している',
      mount: 'ワークスペースがマウントされている',
      project: 'ワークスペースのComposeプロジェクトに属している',
      tag: 'タグがこの演習のもの',
      confirmed: '削除を確認済み',
    },
    leftBecause: {
      'image-only': '一致するのはイメージだけで、別の用途かもしれません',
      used: 'コンテナが使っています',
      earlier: '演習を始める前からあります',
      unproved: '当てはまりますが、演習を始める前からあったかもしれません',
      'foreign-project': '同じ名前のプロジェクトが別のフォルダーで動いています',
      kept: '取得したイメージは残します（--keep-images）',
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
        left: '残りものなし',
      },
      held: '問題なし',
      broken: '問題あり',
      shouldFail: '何もしていないのに合格します',
      shouldPass: (why) => `合格しません：${why}`,
      differsAgain: '2回目の確認の結果が違います',
      refusedOtherwise: (wished, found) => `${wished} になるはずが、${found} になりました`,
      notRefused: '誤答なのに合格します',
      leftBehind: (what) => `残っている、またはなくなっているもの：${what}`,
      scriptFailed: (exitCode, output) => `コマンドが終了コード${exitCode}で失敗しました：${output}`,
      summary: (passed, all, seconds) => `演習${all}個中${passed}個が問題なし、${seconds}秒`,
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
      explain: '各項目を自分で確かめるコマンドと、その出力を表示する',
      hint: 'まだ合格していない点のヒントを表示する',
      solution: '解答例を表示する',
      reset: '演習で作ったものだけを片付ける',
      doctor: 'このマシンで演習ができるかを診断する',
      verify: '演習そのものを検証する（解答例は合格し、誤答は合格せず、何も残らないこと）',
      completion: 'シェルの補完スクリプトを出力する',
      help: 'コマンドのヘルプを表示する',
    },
    arguments: {
      exercise: '演習の名前（dojo list で確認できます）',
      exercises: '演習の名前（複数可）',
      check: '1つの項目だけを表示するときのID',
      shell: 'bash、zsh、fish のいずれか',
    },
    options: {
      json: 'JSON形式で出力する',
      lang: '表示言語: en または ja（省略時は DOJO_LANG、LC_ALL、LANG の順に参照）',
      dir: 'ワークスペースにするフォルダー（省略時は ./<演習名>）',
      checkDir: 'ワークスペース（startしたときと違う場合）',
      all: 'すべての演習',
      yes: '確認せずに実行する',
      dryRun: '片付ける予定のものを表示するだけで、何もしない',
      keepImages: 'ダウンロードしたイメージを残す',
      junit: 'JUnit形式のレポートをこのファイルにも書き出す',
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

const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`;

const adviceFor = (reasons: readonly string[]): string => `${cureFor(reasons)}詳しくは dojo doctor で調べられます。`;
