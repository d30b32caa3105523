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
import org.hiroba.api.search.SearchName;
import org.hiroba.api.search.SearchText;
import org.junit.jupiter.api.Test;

class SearchLanguageTest {
    private final SearchLanguage language = new SearchLanguage();

    @Test
    void aWordIsFoundInJapaneseAndInEnglish() throws IOException {
        SearchText text = SearchText.of("新商品の包装を確認しました。The Parcel arrived.");

        assertThat(finds(text, "包装")).isTrue();
        assertThat(finds(text, "parcel")).isTrue();
        assertThat(finds(text, "会議")).isFalse();
    }

    @Test
    void aNameIsFoundAsWrittenAndAsRead() throws IOException {
        SearchText text = new SearchText("", "", List.of(new SearchName("佐藤 花子", "さとう はなこ")));

        assertThat(finds(text, "佐藤")).isTrue();
        assertThat(finds(text, "さとう")).isTrue();
    }

    @Test
    void whateverIsTypedIsWords() throws IOException {
        for (String hostile : List.of("", " ", "\0\u0007", "*?*", "a AND (", "\"", "[1 TO", "/.*/", "x".repeat(10_000))) {
            assertThat(finds(SearchText.of("nothing to see"), hostile)).isFalse();
        }
    }

    private boolean finds(SearchText text, String typed) throws IOException {
        try (var directory = new ByteBuffersDirectory()) {
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(language.analyzer()))) {
                Document document = new Document();
                language.addFields(document, text);
                writer.addDocument(document);
            }
            try (var reader = DirectoryReader.open(directory)) {
                return new IndexSearcher(reader).count(language.query(typed)) > 0;
            }
        }
    }
}
