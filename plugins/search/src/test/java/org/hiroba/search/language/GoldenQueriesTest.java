package org.hiroba.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.hiroba.api.search.SearchExcerpt;
import org.hiroba.api.search.SearchName;
import org.hiroba.api.search.SearchText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type and what it has to find: grown from what went wrong elsewhere (CJK search of other chat servers). */
class GoldenQueriesTest {
    private final SearchLanguage language = new SearchLanguage();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            経費 | 経費精算の締切は金曜です
            経費精算 | 経費の精算について
            東京都庁 | 東京都庁に行きました
            都庁 | 東京都庁に行きました
            鍵 | 倉庫の鍵を返してください
            鍵 | 合鍵を作りました
            サーバ | サーバーを再起動します
            サーバー | サーバが落ちました
            ｻｰﾊﾞｰ | サーバーを再起動します
            サーバー | ｻｰﾊﾞｰを再起動します
            ヴァイオリン | バイオリンを弾く
            バイオリン | ヴァイオリンを弾く
            ごみ | ゴミの分別
            ゴミ | ごみの分別
            ヨドバシ | ヨドバシカメラで買いました
            打ち合わせ | 打合せは３時から
            打合せ | 明日の打ち合わせ
            申込 | 申し込みはこちら
            申し込み | 申込書を出してください
            問い合わせ | 問合せ先
            齋藤 | 斎藤さんに聞く
            斉藤 | 齋藤さんに聞く
            斎藤 | 斉藤さんに聞く
            高橋 | 髙橋部長
            髙橋 | 高橋部長
            渡辺 | 渡邉さん
            渡邊 | 渡辺さん
            国 | 國の制度
            山崎 | 山﨑さん
            沢田 | 澤田さん
            ２０２６ | 2026年度の計画
            1000円 | 会費は1,000円です
            123000円 | 取引は１２３，０００円です
            子ども | 子供のお弁当
            子供 | 子どものお弁当
            人参 | カレー用のにんじんを買う
            人参 | ニンジンを買う
            挨拶 | 朝のあいさつ
            珈琲 | コーヒーを淹れる
            玉葱 | たまねぎを切る
            玉ねぎ | タマネギを切る
            knife | two new knives
            knives | a new knife
            shelf | on the shelves
            run | the running schedule
            running | it runs at noon
            order | Two orders, please.
            orders | An order came in
            settings | the setting was changed
            "menus" | the menus
            menus | our menu
            open | opening hours
            opening | it opened late
            closing | closed on Sundays
            drive | a driving licence
            set | setting the tables
            went | who will go there
            child | for children
            けいひ | 経費精算の締切は金曜です
            けいひせ | 経費精算の締切は金曜です
            けいひせいさん | 経費精算の締切は金曜です
            けいひs | 経費精算の締切は金曜です
            経費せいさ | 経費精算の締切は金曜です
            推し活 | 推し活グッズを売る
            サブスク | サブスクの解約
            書く | 報告書を書きました
            疑問 | #疑問 これは何ですか
            ＃疑問 | #疑問 これは何ですか
            ＠田中 | @田中 よろしく
            🎉 | おめでとう🎉
            会議の資料 | 資料は会議の前に配る
            会議　資料 | 資料は会議の前に配る
            parcel | The parcels arrived
            parcels | A parcel arrived
            parc | The parcel arrived
            arrives | The parcel arrived
            bob | Bob's desk
            bob's | Ask Bob
            dont | I don't know
            cafe | Café at noon
            getName | call getName() first
            name | call getName() first
            user name | getUserName fails
            define-syntax | use define-syntax-rule here
            c++ | written in C++
            C# | written in C#
            github.com | see https://github.com/racket/racket
            racket | see https://github.com/racket/racket
            10.5.0 | Lucene 10.5.0 is out
            "quick fox" | the quick fox jumps
            "経費精算" | 経費精算の締切
            Slack通知 | Slackの通知を止める
            ＳＬＡＣＫ | Slackの通知を止める
            the | the end
            to be or not | to be or not to be
            から | 明日から休みます
            """)
    void isFound(String typed, String text) throws IOException {
        assertThat(finds(SearchText.of(text), typed, false)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            会議 | 議会で会う
            経費 会議 | 経費精算の締切
            "fox quick" | the quick fox jumps
            "経費の精算" | 経費精算の締切
            経費 -締切 | 経費精算の締切
            quick -fox | the quick foxes jump
            以外 | 意外な結果
            cat | the car is here
            サバ | サーバーを再起動します
            ビル | ビールを飲む
            機会 | 機械を直す
            鍵 | かぎりがある
            even hour | the evening hour
            thin air | the thing in the air
            new day | the news of the day
            """)
    void isNotFound(String typed, String text) throws IOException {
        assertThat(finds(SearchText.of(text), typed, false)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            parcle | The parcel arrived
            recieve | did you receive it
            コミニュケーション | コミュニケーションが大切
            delievery | the deliveries came
            シュミレーション | シミュレーションを回す
            意外の場合 | 以外の場合
            """)
    void isFoundInSpiteOfTheMistake(String typed, String text) throws IOException {
        assertThat(finds(SearchText.of(text), typed, true)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"佐藤", "佐藤花子", "花子", "佐", "さとう", "サトウ", "ｻﾄｳ", "はなこ", "さ", "sato", "satou", "Satoh", "hanako", "hana", "佐藤　花子"})
    void aNameIsFound(String typed) throws IOException {
        assertThat(finds(new SearchText("", "", List.of(new SearchName("佐藤 花子", "さとう はなこ"))), typed, false)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            経費 | 長い話の前に。経費精算の締切は金曜です | 経費
            けいひ | 経費精算の締切 | 経費
            ｻｰﾊﾞ | 新しいｻｰﾊﾞｰを置く | ｻｰﾊﾞｰ
            渡辺 | 𠮷野と渡邉さん | 渡邉
            parcel | The parcels arrived | parcels
            parc | The parcel arrived | parcel
            run | The running schedule | running
            人参 | 袋のニンジンを切る | ニンジン
            """)
    void marksTheWord(String typed, String text, String marked) {
        SearchExcerpt snippet = language.marking(typed).piece(text, 100);
        SearchExcerpt.Match match = snippet.matches().getFirst();
        assertThat(snippet.text().substring(match.start(), match.end())).isEqualTo(marked);
    }

    @ParameterizedTest
    @CsvSource({"20", "21", "22", "23", "24", "25"})
    void aSnippetOfALongTextHasTheMatchAndCutsNoCharacter(int length) {
        SearchExcerpt snippet = language.marking("締切").piece("𠮷".repeat(300) + "締切" + "𠮷".repeat(300), length);

        assertThat(snippet.text()).contains("締切").hasSizeLessThanOrEqualTo(length);
        assertThat(snippet.text().codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }

    private boolean finds(SearchText text, String typed, boolean tolerant) throws IOException {
        try (var directory = new ByteBuffersDirectory()) {
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(language.analyzer()))) {
                Document document = new Document();
                language.addFields(document, text);
                writer.addDocument(document);
            }
            try (var reader = DirectoryReader.open(directory)) {
                return new IndexSearcher(reader).count(tolerant ? language.tolerantQuery(typed) : language.query(typed)) > 0;
            }
        }
    }
}
