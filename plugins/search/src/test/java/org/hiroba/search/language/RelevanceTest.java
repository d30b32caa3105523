package org.hiroba.search.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.hiroba.api.search.SearchText;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** So that finding the right thing first cannot rot: a part of what the benchmark {@code relevance} measures. */
class RelevanceTest {
    private static final int PARAGRAPHS = 200;
    /** It is 0.938; a question that is lost costs 0.005. */
    private static final double FLOOR = 0.925;

    private record Question(String words, int paragraph) {}

    private final List<String> paragraphs = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();

    @Test
    void questionsInJapaneseFindTheParagraphThatAnswersThem() throws IOException {
        Path file = Path.of(System.getProperty("hiroba.data", "../../../shared/data")).resolve("jsquad-valid.json");
        assumeTrue(Files.isReadable(file), () -> "RELEVANCE IS NOT TESTED: there is no " + file.toAbsolutePath());
        read(file);

        assertThat(meanReciprocalRank()).isGreaterThan(FLOOR);
    }

    private void read(Path file) throws IOException {
        for (JsonNode article : JsonMapper.shared().readTree(Files.readString(file)).get("data")) {
            for (JsonNode paragraph : article.get("paragraphs")) {
                if (paragraphs.size() == PARAGRAPHS) {
                    return;
                }
                questions.add(new Question(paragraph.get("qas").get(0).get("question").asString(), paragraphs.size()));
                paragraphs.add(paragraph.get("context").asString().replaceAll("^.*\\[SEP]", ""));
            }
        }
    }

    private double meanReciprocalRank() throws IOException {
        try (SearchLanguage language = new SearchLanguage();
                ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            index(language, directory);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                searcher.setSimilarity(language.similarity());
                double sum = 0;
                for (Question question : questions) {
                    ScoreDoc[] found = searcher.search(language.query(question.words()), 10).scoreDocs;
                    for (int rank = 0; rank < found.length; rank++) {
                        sum += found[rank].doc == question.paragraph() ? 1.0 / (rank + 1) : 0;
                    }
                }
                return sum / questions.size();
            }
        }
    }

    private void index(SearchLanguage language, ByteBuffersDirectory directory) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(language.analyzer()).setSimilarity(language.similarity());
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (String paragraph : paragraphs) {
                Document document = new Document();
                language.addFields(document, SearchText.of(paragraph));
                writer.addDocument(document);
            }
        }
    }
}
