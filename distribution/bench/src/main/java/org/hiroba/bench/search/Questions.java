package org.hiroba.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The paragraphs of JSQuAD and the questions that people asked about them. */
final class Questions {
    private static final String TITLE_END = "[SEP]";

    /** A question. @param paragraph the number of the one that answers it */
    record Question(String words, int paragraph) {}

    private final List<String> paragraphs = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();

    /** @param titled whether each paragraph begins with the title of its article, in a line of its own */
    Questions(Path data, boolean titled) throws IOException {
        JsonNode articles =
                JsonMapper.shared().readTree(Files.readString(data.resolve("jsquad-valid.json"))).get("data");
        for (JsonNode article : articles) {
            for (JsonNode paragraph : article.get("paragraphs")) {
                String text = paragraph.get("context").asString();
                int end = text.indexOf(TITLE_END);
                String title = text.substring(0, Math.max(0, end)).strip();
                String body = text.substring(end < 0 ? 0 : end + TITLE_END.length()).strip();
                for (JsonNode question : paragraph.get("qas")) {
                    questions.add(new Question(question.get("question").asString(), paragraphs.size()));
                }
                paragraphs.add(titled && !title.isEmpty() ? title + "\n\n" + body : body);
            }
        }
    }

    List<String> paragraphs() {
        return paragraphs;
    }

    List<Question> questions() {
        return questions;
    }

    /** Finds paragraphs by their numbers, the best first. */
    @FunctionalInterface
    interface Finder {
        List<Integer> find(String words, int limit) throws IOException;
    }

    /** The mean of one by the rank of the right paragraph among the first ten, 0 where it is not among them. */
    double meanReciprocalRank(Finder finder) throws IOException {
        double sum = 0;
        for (Question question : questions) {
            int rank = finder.find(question.words(), 10).indexOf(question.paragraph());
            sum += rank < 0 ? 0 : 1.0 / (rank + 1);
        }
        return sum / questions.size();
    }
}
