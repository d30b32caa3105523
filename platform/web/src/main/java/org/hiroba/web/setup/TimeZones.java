package org.hiroba.web.setup;

import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hiroba.web.page.Tag;

/** The zones that a company may work in, and the field to choose one. */
final class TimeZones {
    /** Those of places, by name, and world time. */
    static final Set<String> ALL = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*|UTC"))
            .collect(Collectors.toCollection(TreeSet::new));

    private TimeZones() {}

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
