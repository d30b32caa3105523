package org.hiroba.bench.company;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A made-up Slack export with channels as long as asked for: the way in which a history of any length comes into Hiroba, with times of
 * the past. Of a channel's messages a share are threads of three, which become posts with two comments; the rest is the group's talk.
 */
public final class History {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int AUTHORS = 30;
    private static final int THREAD = 3;
    private static final Duration BETWEEN = Duration.ofMinutes(3);
    private static final Instant LATEST = Instant.parse("2026-10-01T00:00:00Z");
    private static final List<String> WORDS = List.of(
            "おはようございます。昨日のお客さまから、包みの手提げが持ちやすいと言っていただきました。",
            "来月からほかの店でも使えるよう、在庫を見ておきます。",
            "明日の打ち合わせは三時からです。資料は共有フォルダーに置きました。",
            "了解しました。午後に確認します。",
            "The delivery from Nagoya arrives on Thursday; please keep the back door free until noon.");

    private final Map<String, List<Map<String, Object>>> channels = new LinkedHashMap<>();

    /**
     * Adds a channel.
     *
     * @param threads how many threads of three there are, oldest first
     * @param loose how many messages follow them
     */
    public History channel(String name, int threads, int loose) {
        List<Map<String, Object>> messages = new ArrayList<>();
        int count = threads * THREAD + loose;
        for (int number = 0; number < count; number++) {
            Instant at = LATEST.minus(BETWEEN.multipliedBy(count - number));
            Map<String, Object> message = new LinkedHashMap<>();
            message.put("type", "message");
            message.put("user", user(number % AUTHORS));
            message.put("text", WORDS.get(number % WORDS.size()) + "（" + number + "）");
            message.put("ts", stamp(at));
            if (number < threads * THREAD) {
                message.put("thread_ts", stamp(at.minus(BETWEEN.multipliedBy(number % THREAD))));
            }
            messages.add(message);
        }
        channels.put(name, messages);
        return this;
    }

    /** Writes the export. @return the file */
    public Path write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            List<Map<String, Object>> users = new ArrayList<>();
            for (int author = 0; author < AUTHORS; author++) {
                users.add(Map.of("id", user(author), "name", "author" + author, "real_name", "山田 " + author));
            }
            put(zip, "users.json", users);
            List<Map<String, Object>> described = new ArrayList<>();
            for (String name : channels.keySet()) {
                described.add(Map.of("id", "C" + described.size(), "name", name, "members", List.of(user(0))));
            }
            put(zip, "channels.json", described);
            for (Map.Entry<String, List<Map<String, Object>>> channel : channels.entrySet()) {
                putDays(zip, channel.getKey(), channel.getValue());
            }
        }
        return file;
    }

    private static void putDays(ZipOutputStream zip, String channel, List<Map<String, Object>> messages)
            throws IOException {
        Map<LocalDate, List<Map<String, Object>>> days = new LinkedHashMap<>();
        for (Map<String, Object> message : messages) {
            String seconds = message.get("ts").toString().split("\\.")[0];
            LocalDate day = Instant.ofEpochSecond(Long.parseLong(seconds)).atZone(ZoneOffset.UTC).toLocalDate();
            days.computeIfAbsent(day, unseen -> new ArrayList<>()).add(message);
        }
        for (Map.Entry<LocalDate, List<Map<String, Object>>> day : days.entrySet()) {
            put(zip, channel + "/" + day.getKey() + ".json", day.getValue());
        }
    }

    private static void put(ZipOutputStream zip, String name, Object content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(JSON.writeValueAsBytes(content));
        zip.closeEntry();
    }

    private static String user(int number) {
        return "U%03d".formatted(number);
    }

    private static String stamp(Instant at) {
        return at.getEpochSecond() + ".000100";
    }
}
