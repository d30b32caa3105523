package org.hiroba.testkit;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hiroba.core.text.MessageCatalog;
import org.hiroba.core.text.MessageSource;

/**
 * Checks the texts of a module, from its folder of classes:
 *
 * <pre>{@code
 * assertThat(TextRules.faults(Path.of("target/classes"), "notes")).isEmpty();
 * }</pre>
 *
 * <p>Every key has a text in both languages with the same places, no text is empty, and every key that stands in the code as
 * a constant {@code <id>.error.…}, or below a section of keys that the texts know, has a text. Keys that are put together
 * while running cannot be seen; what is no key is told by {@code notKeys}.
 */
public final class TextRules {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)[^{}]*");
    private static final Pattern KANA_OR_KANJI = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

    private TextRules() {}

    /**
     * What is wrong, in words; empty if nothing is.
     *
     * @param id names the files: {@code i18n/<id>.properties}
     * @param notKeys constants that look like keys and are none: types of events, keys of settings
     */
    public static List<String> faults(Path classes, String id, String... notKeys) {
        Properties english = load(classes.resolve("i18n/" + id + ".properties"));
        Properties japanese = load(classes.resolve("i18n/" + id + "_ja.properties"));
        List<String> faults = new ArrayList<>();
        checkPairs(english, japanese, faults);
        checkFormats(classes, id, faults);
        Set<String> used = new TreeSet<>(usedKeys(classes, id, english.stringPropertyNames()));
        used.removeAll(english.stringPropertyNames());
        used.removeAll(Set.of(notKeys));
        used.forEach(key -> faults.add("The code uses " + key + ", which has no text"));
        return List.copyOf(faults);
    }

    private static void checkPairs(Properties english, Properties japanese, List<String> faults) {
        Set<String> keys = new TreeSet<>(english.stringPropertyNames());
        keys.addAll(japanese.stringPropertyNames());
        for (String key : keys) {
            String en = english.getProperty(key, "");
            String ja = japanese.getProperty(key, "");
            if (en.isBlank() || ja.isBlank()) {
                faults.add(key + " has no text in " + (en.isBlank() ? "English" : "Japanese"));
            } else if (!places(en).equals(places(ja))) {
                faults.add(key + " has places " + places(en) + " in English and " + places(ja) + " in Japanese");
            } else if (KANA_OR_KANJI.matcher(en).find() && en.equals(ja)) {
                faults.add(key + " is Japanese in English");
            }
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map((MatchResult found) -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void checkFormats(Path classes, String id, List<String> faults) {
        MessageSource source = path -> Files.exists(classes.resolve(path))
                ? Optional.of(Files.newInputStream(classes.resolve(path)))
                : Optional.empty();
        try {
            new MessageCatalog().register(id, source);
        } catch (IllegalArgumentException e) {
            faults.add(e.getMessage());
        }
    }

    /** Constants below a section that the texts know, such as {@code notes.error} of {@code notes.error.too-long}. */
    private static Set<String> usedKeys(Path classes, String id, Set<String> known) {
        Set<String> sections = known.stream()
                .filter(key -> key.startsWith(id + ".") && key.indexOf('.', id.length() + 1) > 0)
                .map(key -> key.substring(0, key.indexOf('.', id.length() + 1) + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        sections.add(id + ".error.");
        Pattern key = Pattern.compile(Pattern.quote(id) + "(\\.[a-z0-9]+(-[a-z0-9]+)*)+");
        return constants(classes).stream()
                .filter(text -> key.matcher(text).matches() && sections.stream().anyMatch(text::startsWith))
                .collect(Collectors.toSet());
    }

    private static Set<String> constants(Path classes) {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .flatMap(TextRules::constantsOf)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> constantsOf(Path file) {
        try {
            List<String> texts = new ArrayList<>();
            for (PoolEntry entry : ClassFile.of().parse(file).constantPool()) {
                if (entry instanceof StringEntry text) {
                    texts.add(text.stringValue());
                }
            }
            return texts.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties;
    }
}
