package org.hiroba.bench.search;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messages of a Slack export that somebody remembers three rare words of. */
final class KnownItems {
    private static final Pattern WORD = Pattern.compile("[a-z]{4,20}");
    private static final Pattern CODE = Pattern.compile("(?s)`.*`|<[^>]*>");
    private static final int WORDS = 3;

    /** A message. @param at when it was sent, which names it */
    record Message(Instant at, String text) {}

    /** What is asked for it. @param number of the message */
    record Known(String words, int number) {}

    private final List<Message> messages = new ArrayList<>();

    KnownItems(Path export) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(export))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().matches(".+/\\d.+\\.json")) {
                    String json = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    for (JsonNode message : JsonMapper.shared().readTree(json)) {
                        messages.add(new Message(
                                instant(message.path("ts").asString()), message.path("text").asString("")));
                    }
                }
            }
        }
    }

    private static Instant instant(String seconds) {
        BigDecimal exact = new BigDecimal(seconds);
        long whole = exact.longValue();
        return Instant.ofEpochSecond(whole, exact.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValue());
    }

    List<Message> messages() {
        return messages;
    }

    /** Evenly over all messages, as many as wanted, those without three words and those said twice left out. */
    List<Known> known(int wanted) {
        Map<String, Integer> frequency = new HashMap<>();
        messages.forEach(message -> words(message).forEach(word -> frequency.merge(word, 1, Integer::sum)));
        Map<Set<String>, Integer> said = new HashMap<>();
        messages.forEach(message -> said.merge(words(message), 1, Integer::sum));
        List<Known> all = new ArrayList<>();
        for (int number = 0; number < messages.size(); number++) {
            Set<String> words = words(messages.get(number));
            if (words.size() >= WORDS && said.get(words) == 1) {
                List<String> rare = words.stream()
                        .sorted(Comparator.comparing(frequency::get))
                        .limit(WORDS)
                        .toList();
                all.add(new Known(String.join(" ", rare), number));
            }
        }
        List<Known> some = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            some.add(all.get((int) ((long) i * all.size() / wanted)));
        }
        return some;
    }

    /** Outside of code and links, of which nobody remembers words. */
    private static Set<String> words(Message message) {
        String plain = CODE.matcher(message.text()).replaceAll(" ").toLowerCase(Locale.ROOT);
        return new LinkedHashSet<>(WORD.matcher(plain).results().map(MatchResult::group).toList());
    }
}
