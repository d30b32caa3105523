package org.hiroba.launcher.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.hiroba.api.text.Language;
import org.hiroba.core.text.MessageCatalog;

/** What every command does, read from the texts of the program and of the plugins beside it: also when no server runs. */
public final class CommandManual {
    /** As {@code Command.helpKey} has it. */
    private static final Pattern KEY = Pattern.compile("(?:[a-z0-9_]+\\.)?command\\.([a-z-]+(?:\\.[a-z-]+)*)\\.help");
    private static final Pattern TEXTS = Pattern.compile("i18n/([a-z0-9_]+?)(?<!_ja)\\.properties");
    private static final String LINE = "  %-22s %s";

    private final MessageCatalog texts;

    private CommandManual(MessageCatalog texts) {
        this.texts = texts;
    }

    /**
     * @param texts of the program; those of plugins are added
     * @param folders with jars of plugins; what cannot be read there is passed over
     */
    public static CommandManual read(MessageCatalog texts, List<Path> folders) {
        folders.stream().filter(Files::isDirectory).forEach(folder -> {
            try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
                jars.forEach(jar -> register(texts, jar));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return new CommandManual(texts);
    }

    private static void register(MessageCatalog texts, Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream().map(entry -> TEXTS.matcher(entry.getName())).filter(Matcher::matches).forEach(id -> texts.register(
                    id.group(1),
                    path -> {
                        var entry = zip.getEntry(path);
                        return entry == null ? Optional.empty() : Optional.of(zip.getInputStream(entry));
                    }));
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            // The server says what is wrong with a plugin; the others are explained all the same.
        }
    }

    /**
     * A line for each command that is meant by these words, in order.
     *
     * @param words beginning with a name or the first word of several; what comes after that counts only if it narrows them down
     */
    public List<String> lines(Language language, List<String> words) {
        List<String> lines = beginning(language, String.join(" ", words));
        return lines.isEmpty() && words.size() > 1 ? lines(language, words.subList(0, words.size() - 1)) : lines;
    }

    private List<String> beginning(Language language, String words) {
        String wanted = words.isEmpty() ? "" : words + " ";
        Map<String, String> commands = new TreeMap<>();
        for (String key : texts.keys(Language.EN)) {
            Matcher matcher = KEY.matcher(key);
            if (matcher.matches()) {
                commands.put(matcher.group(1).replace('.', ' '), texts.get(language, key));
            }
        }
        commands.keySet().removeIf(name -> !(name + " ").startsWith(wanted));
        return commands.entrySet().stream()
                .map(command -> line(command.getKey(), command.getValue()))
                .toList();
    }

    static String line(String name, String help) {
        return LINE.formatted(name, help);
    }
}
