package org.hiroba.demo.domain;

import java.util.ArrayList;
import java.util.List;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;

/** What was brought in, to be found again by some words of it. */
final class Said {
    private final List<Words> all = new ArrayList<>();

    /** Something that somebody said. */
    record Words(String text, ContentRef ref, Audience audience) {}

    void add(String text, ContentRef ref, Audience audience) {
        all.add(new Words(text, ref, audience));
    }

    Words find(String words) {
        return all.stream()
                .filter(said -> said.text().contains(words))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody in the story said: " + words));
    }
}
