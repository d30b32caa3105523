package org.hiroba.launcher.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code hiroba.conf}: lines of {@code key = value} in UTF-8; a line that begins with # says nothing. */
final class ConfigFile {
    private ConfigFile() {}

    /** @throws ConfigException naming the line that is not understood */
    static Map<String, String> read(Path file) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            if (equals <= 0) {
                throw new ConfigException("line", file, i + 1, line);
            }
            String key = line.substring(0, equals).strip();
            if (values.put(key, line.substring(equals + 1).strip()) != null) {
                throw new ConfigException("twice", file, i + 1, key);
            }
        }
        return values;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new ConfigException("unreadable", file, "UTF-8?");
        } catch (IOException e) {
            throw new ConfigException("unreadable", file, String.valueOf(e.getMessage()));
        }
    }
}
