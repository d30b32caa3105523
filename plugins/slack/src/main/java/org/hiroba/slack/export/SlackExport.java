package org.hiroba.slack.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.hiroba.api.error.HirobaException;
import org.hiroba.slack.export.SlackChannel.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ZIP file that Slack gives a company: {@code users.json}, lists of channels, and for each channel a folder with one file a
 * day. Read where it is, nothing is unpacked to disk; a day is in memory at a time.
 */
public final class SlackExport implements AutoCloseable {
    /** Far beyond any real day of any company; a larger one is meant to fill memory. */
    private static final long MAX_FILE_BYTES = 48L * 1024 * 1024;

    /** The same of names, values and brackets: the shortest of them need dozens of times more memory than bytes. */
    private static final long MAX_FILE_TOKENS = 5_000_000;

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}\\.json");
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(MAX_FILE_BYTES)
                            .maxTokenCount(MAX_FILE_TOKENS)
                            .build())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ZipFile zip;
    private final String root;
    private final Set<String> unreadableDays = new HashSet<>();

    /** @throws HirobaException INVALID if the file is no ZIP file or no export of Slack */
    public SlackExport(Path file) {
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException broken) {
            throw HirobaException.invalid("slack.error.no-zip");
        }
        root = findRoot();
    }

    public List<SlackUser> users() {
        List<SlackUser> users = new ArrayList<>();
        read(root + "users.json", node -> users.add(SlackJson.user(node)));
        users.removeIf(user -> user.id().isBlank());
        return users;
    }

    /** All channels and direct conversations that the export has; without what no export of Slack's has: one without id, or without name. */
    public List<SlackChannel> channels() {
        List<SlackChannel> channels = new ArrayList<>();
        add(channels, "channels.json", Kind.PUBLIC);
        add(channels, "groups.json", Kind.PRIVATE);
        add(channels, "mpims.json", Kind.SEVERAL);
        add(channels, "dms.json", Kind.DIRECT);
        channels.removeIf(channel -> channel.id().isBlank() || channel.name().isBlank() && !channel.isConversation());
        return channels;
    }

    /** Every message of the channel, oldest first, a day at a time. */
    public void eachMessage(SlackChannel channel, Consumer<SlackMessage> consumer) {
        for (ZipEntry day : days(channel)) {
            List<SlackMessage> messages = new ArrayList<>();
            try {
                read(day.getName(), node -> SlackJson.message(node).ifPresent(messages::add));
            } catch (HirobaException unreadable) {
                unreadableDays.add(day.getName());
                continue;
            }
            oldestFirst(messages).forEach(consumer);
        }
    }

    private static List<SlackMessage> oldestFirst(List<SlackMessage> messages) {
        record Timed(Instant at, SlackMessage message) {}
        return messages.stream()
                .map(message -> new Timed(message.at(), message))
                .sorted(Comparator.comparing(Timed::at))
                .map(Timed::message)
                .toList();
    }

    /** Of every message of the channel what tells its place; quicker than reading all of them, for they are long. */
    public void eachPlace(SlackChannel channel, Consumer<SlackPlace> consumer) {
        for (ZipEntry day : days(channel)) {
            List<SlackPlace> places;
            try (InputStream in = zip.getInputStream(day);
                    JsonParser json = JSON.createParser(in)) {
                places = SlackPlaces.read(json);
            } catch (IOException | JacksonException broken) {
                unreadableDays.add(day.getName());
                continue;
            }
            places.forEach(consumer);
        }
    }

    /** Days that could not be read so far: broken JSON, or larger than anything real. */
    public int unreadableFiles() {
        return unreadableDays.size();
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException nothingIsLost) {
            throw new IllegalStateException(nothingIsLost);
        }
    }

    private void add(List<SlackChannel> channels, String file, Kind kind) {
        if (zip.getEntry(root + file) != null) {
            read(root + file, node -> channels.add(SlackJson.channel(node, kind)));
        }
    }

    private List<ZipEntry> days(SlackChannel channel) {
        String folder = root + channel.folder() + "/";
        return zip.stream()
                .filter(entry -> entry.getName().startsWith(folder)
                        && DAY.matcher(entry.getName().substring(folder.length())).matches())
                .map(ZipEntry.class::cast)
                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                .toList();
    }

    /** Some tools pack the export into a folder of its own. */
    private String findRoot() {
        return zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.equals("users.json") || name.matches("[^/]+/users\\.json"))
                .findFirst()
                .map(name -> name.substring(0, name.length() - "users.json".length()))
                .orElseThrow(() -> HirobaException.invalid("slack.error.no-export"));
    }

    /** One entry of the file's list after the other, so that they are not all in memory at once. */
    private void read(String name, Consumer<JsonNode> consumer) {
        try (InputStream in = zip.getInputStream(zip.getEntry(name));
                JsonParser json = JSON.createParser(in)) {
            if (json.nextToken() == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    consumer.accept(JSON.readTree(json));
                }
            }
            if (json.nextToken() != null) {
                throw HirobaException.invalid("slack.error.file-broken", name);
            }
        } catch (StreamConstraintsException tooLarge) {
            throw HirobaException.invalid("slack.error.file-too-large", name);
        } catch (IOException | JacksonException broken) {
            throw HirobaException.invalid("slack.error.file-broken", name);
        }
    }
}
