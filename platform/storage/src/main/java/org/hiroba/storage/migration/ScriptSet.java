package org.hiroba.storage.migration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hiroba.storage.MigrationSource;
import org.hiroba.storage.MigrationSource.Script;

/** The scripts of one plugin that are for one engine. */
final class ScriptSet {
    private static final Pattern NAME =
            Pattern.compile("(V(\\d{3,})__[A-Za-z0-9_]+)(?:\\.(derby|postgresql))?\\.sql");

    private final SortedMap<String, Script> byName;

    private ScriptSet(SortedMap<String, Script> byName) {
        this.byName = byName;
    }

    /** @throws IllegalArgumentException for a name that is not understood, or a number that comes twice */
    static ScriptSet of(String plugin, MigrationSource source, String engine) {
        var byName = new TreeMap<String, Script>();
        var versions = new HashMap<String, String>();
        for (Script script : source.scripts()) {
            Matcher name = NAME.matcher(script.name());
            if (!name.matches()) {
                throw new IllegalArgumentException(
                        "Plugin " + plugin + ": " + script.name() + " is not named like V001__create_notes.sql");
            }
            String common = name.group(1) + ".sql";
            String other = versions.putIfAbsent(name.group(2), common);
            if (other != null && !other.equals(common)) {
                throw new IllegalArgumentException(
                        "Plugin " + plugin + ": " + other + " and " + common + " have the same number");
            }
            if (name.group(3) == null) {
                byName.putIfAbsent(common, script);
            } else if (name.group(3).equals(engine)) {
                byName.put(common, script);
            }
        }
        return new ScriptSet(byName);
    }

    /** By the name without engine. */
    Collection<Map.Entry<String, Script>> entries() {
        return byName.entrySet();
    }

    /** Changes when any script is added or changed. */
    String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            byName.forEach((name, script) -> {
                digest.update((name + '\0' + script.text() + '\0').getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
