package org.hiroba.core.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.Badge;
import org.hiroba.api.content.BadgeSource;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.text.Language;
import org.hiroba.core.ContentFixture;
import org.hiroba.core.registry.Registration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadgeDirectoryTest {
    private final List<Registration> registered = new ArrayList<>();
    private ContentFixture hiroba;
    private ContentRef ref;

    @BeforeAll
    void open(@TempDir Path folder) {
        hiroba = new ContentFixture(folder);
        ref = hiroba.notes.write(new Audience("circle", "1"), hiroba.hanako.person(), "メモ");
    }

    @AfterEach
    void forget() {
        registered.forEach(Registration::remove);
        registered.clear();
    }

    @AfterAll
    void close() {
        hiroba.close();
    }

    @Test
    void whatSeveralPluginsKnowStandsTogether() {
        contribute("first", new Known("one"));
        contribute("second", new Known("two"));

        assertThat(badges()).extracting(Badge::text).containsExactly("one", "two");
    }

    @Test
    void onePluginsFailureCostsItsBadgesAlone() {
        contribute("broken", new Known("one") {
            @Override
            public Map<ContentRef, List<Badge>> badges(Caller viewer, Language language, Collection<ContentRef> refs) {
                throw new IllegalStateException("broken on purpose");
            }
        });
        contribute("second", new Known("two"));

        assertThat(badges()).extracting(Badge::text).containsExactly("two");
    }

    @Test
    void nobodyIsAskedAboutNothing() {
        assertThat(hiroba.parts.badges().of(hiroba.hanako, List.of())).isEmpty();
        assertThat(badges()).isEmpty();
    }

    private List<Badge> badges() {
        return hiroba.parts.badges().of(hiroba.hanako, List.of(ref)).getOrDefault(ref, List.of());
    }

    private void contribute(String plugin, BadgeSource source) {
        registered.add(hiroba.contributions.register(plugin, source));
    }

    private static class Known implements BadgeSource {
        private final String text;

        Known(String text) {
            this.text = text;
        }

        @Override
        public Map<ContentRef, List<Badge>> badges(Caller viewer, Language language, Collection<ContentRef> refs) {
            return Map.of(refs.iterator().next(), List.of(new Badge("tasks", Badge.Tone.WELL, text, "tasks/1")));
        }
    }
}
