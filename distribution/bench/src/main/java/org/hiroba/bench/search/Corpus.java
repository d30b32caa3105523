package org.hiroba.bench.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real sentences in Japanese and English, put together anew into any number of messages, the same ones every time. */
final class Corpus {
    private static final int LONGEST = 300;

    private final List<String> japanese = new ArrayList<>();
    private final List<String> english = new ArrayList<>();

    Corpus(Path data) throws IOException {
        JsonNode articles = JsonMapper.shared().readTree(Files.readString(data.resolve("jsquad-valid.json"))).get("data");
        for (JsonNode article : articles) {
            for (JsonNode paragraph : article.get("paragraphs")) {
                sentences(paragraph.get("context").asString().replaceAll("^.*\\[SEP]", ""), "(?<=。)", japanese);
            }
        }
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(data.resolve("slack-export-racket.zip")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().matches(".+/\\d.+\\.json")) {
                    String json = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    for (JsonNode message : JsonMapper.shared().readTree(json)) {
                        sentences(message.path("text").asString(""), "\n", english);
                    }
                }
            }
        }
    }

    private static void sentences(String text, String end, List<String> all) {
        for (String sentence : text.split(end)) {
            String words = sentence.strip();
            if (words.length() > 5 && words.length() < LONGEST) {
                all.add(words);
            }
        }
    }

    /** One to three sentences, a number that few others have, two thirds in Japanese. */
    String message(long id) {
        Random random = new Random(id * 0x9E3779B97F4A7C15L);
        List<String> sentences = random.nextInt(3) < 2 ? japanese : english;
        StringBuilder message = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            message.append(sentences.get(random.nextInt(sentences.size()))).append(' ');
        }
        return message.append("No. ").append(random.nextInt(100_000)).toString();
    }

    /** What somebody types who remembers something of a message: a piece of a Japanese sentence, or words of an English one. */
    String words(Random random) {
        if (random.nextInt(3) < 2) {
            String sentence = japanese.get(random.nextInt(japanese.size()));
            int length = Math.min(sentence.length() - 1, 2 + random.nextInt(6));
            int from = random.nextInt(sentence.length() - length);
            return sentence.substring(from, from + length);
        }
        String[] words = english.get(random.nextInt(english.size())).split("\\s+");
        int from = random.nextInt(words.length);
        return String.join(" ", List.of(words).subList(from, Math.min(words.length, from + 1 + random.nextInt(3))));
    }
}
