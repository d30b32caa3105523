package org.hiroba.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.hiroba.api.search.SearchName;
import org.hiroba.api.search.SearchText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of two comes first, among others that have nothing to do with it. */
class GoldenOrderTest {
    private static final List<String> OTHERS = List.of(
            "明日は倉庫の棚卸しです", "新しい看板が届きました", "The meeting moved to Friday", "お弁当の注文は十時まで", "Please water the plants");

    private final SearchLanguage language = new SearchLanguage();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            サーバー | サーバーを再起動します | サーバを再起動します
            サーバ | サーバを再起動します | サーバーを再起動します
            打ち合わせ | 打ち合わせの件です | 打合せの件です
            打合せ | 打合せの件です | 打ち合わせの件です
            申し込み | 申し込みの件です | 申込の件です
            書く | 報告書を書く人 | 報告書を書いた人
            parcels | The parcels arrived | The parcel arrived
            parcel | The parcel arrived | The parcels arrived
            parc | The parc is open | The parcel is open
            りんご | りんごを買う | 林檎を買う
            けいひ | けいひの話です | 経費の話です
            """)
    void asWrittenComesBeforeAVariant(String typed, String first, String second) throws IOException {
        assertFirst(typed, SearchText.of(first), SearchText.of(second));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            京都 | 京都に行きました | 東京都に行きました
            経費精算 | 経費精算の締切です | 精算の前に経費を締切
            経費　精算 | 経費精算の締切です | 精算の前に経費を締切
            quick fox | the quick fox jumps | the fox is quick and jumps
            会議　資料　予算　来週 | 来週の会議の予算の資料 | 来週の会議の夕食の資料
            鍵 | 倉庫の鍵を返す | 倉庫の合鍵を返す
            """)
    void whatBelongsTogetherComesBeforeParts(String typed, String first, String second) throws IOException {
        assertFirst(typed, SearchText.of(first), SearchText.of(second));
    }

    @ParameterizedTest
    @CsvSource({"佐藤", "さとう", "sato", "花子", "佐藤花子", "佐"})
    void aPersonComesBeforeWhatSpeaksOfOne(String typed) throws IOException {
        assertFirst(
                typed,
                new SearchText("", "", List.of(new SearchName("佐藤 花子", "さとう はなこ"))),
                SearchText.of("佐藤花子さん（さとう、sato）に佐藤花子さんの佐藤"));
    }

    @ParameterizedTest
    @CsvSource({"経費精算", "経費", "parcel", "経費　parcel"})
    void aTitleComesBeforeABody(String typed) throws IOException {
        assertFirst(
                typed,
                new SearchText("経費精算 parcel", "締切は金曜です。遅れる人は早めに言ってください", List.of()),
                SearchText.of("経費精算 parcel 締切は金曜です。遅れる人は早めに言ってください"));
    }

    /** Indexed last, so that it is not first for being equal. */
    private void assertFirst(String typed, SearchText first, SearchText second) throws IOException {
        List<SearchText> all = new ArrayList<>(OTHERS.stream().map(SearchText::of).toList());
        all.add(second);
        all.add(first);
        assertThat(found(typed, all)).startsWith(all.size() - 1).doesNotContain(0, 1, 2, 3, 4);
    }

    private List<Integer> found(String typed, List<SearchText> texts) throws IOException {
        try (var directory = new ByteBuffersDirectory()) {
            IndexWriterConfig config = new IndexWriterConfig(language.analyzer()).setSimilarity(language.similarity());
            try (var writer = new IndexWriter(directory, config)) {
                for (SearchText text : texts) {
                    Document document = new Document();
                    language.addFields(document, text);
                    writer.addDocument(document);
                }
            }
            try (var reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                searcher.setSimilarity(language.similarity());
                List<Integer> numbers = new ArrayList<>();
                for (ScoreDoc found : searcher.search(language.query(typed), texts.size()).scoreDocs) {
                    numbers.add(found.doc);
                }
                return numbers;
            }
        }
    }
}
