package org.hiroba.web.setup;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hiroba.api.text.Language;
import org.hiroba.web.page.Tag;

/** The zones that a company may work in, and the field to choose one. */
final class TimeZones {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    /** Those of places, by name, and world time. */
    static final Set<String> ALL = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*|UTC"))
            .collect(Collectors.toCollection(TreeSet::new));

    private TimeZones() {}

    /** The server's, or Japan's for Japanese on a server that keeps world time. */
    static ZoneId likely(Language language, ZoneId server) {
        boolean isWorldTime = server.normalized().equals(ZoneOffset.UTC);
        return language == Language.JA && isWorldTime ? JAPAN : server;
    }

    static Tag field(String label, String hint, ZoneId present) {
        Tag select = Tag.of("select")
                .with("id", Draft.ZONE)
                .with("name", Draft.ZONE)
                .with("aria-describedby", Draft.ZONE + "-hint");
        Set<String> offered = new TreeSet<>(ALL);
        offered.add(present.getId());
        for (String id : offered) {
            select.add(Tag.of("option")
                    .with("value", id)
                    .with("selected", id.equals(present.getId()))
                    .text(id.replace('_', ' ')));
        }
        return Tag.of("div", "field")
                .add(
                        Tag.of("label").with("for", Draft.ZONE).text(label),
                        Tag.of("p", "hint").with("id", Draft.ZONE + "-hint").text(hint),
                        select);
    }
}
