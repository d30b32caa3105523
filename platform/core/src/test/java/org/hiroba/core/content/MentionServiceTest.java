package org.hiroba.core.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.Mentions;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.core.ContentFixture;
import org.hiroba.core.content.ContentLiveEvents.MentionedIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MentionServiceTest {
    private static final Audience CIRCLE = new Audience("circle", "1");

    private ContentFixture hiroba;
    private Mentions mentions;

    /** On the first engine. */
    protected ContentFixture fixture(Path folder) {
        return new ContentFixture(folder);
    }

    @BeforeAll
    void open(@TempDir Path folder) {
        hiroba = fixture(folder);
        mentions = hiroba.parts.mentions();
    }

    @AfterAll
    void close() {
        hiroba.close();
    }

    @Test
    void onlyActivePeopleAreNamed() {
        assertThat(mentions.in("@hanako ＠taro @former @nobody"))
                .isEqualTo(Set.of(hiroba.hanako.person(), hiroba.taro.person()));
    }

    @Test
    void theNamedPersonIsToldAndFindsTheContent() {
        String text = "@taro 見てください";
        ContentRef ref = hiroba.notes.write(CIRCLE, hiroba.hanako.person(), text);
        long before = hiroba.database.journal().position();

        assertThat(mentions.record(hiroba.hanako, ref, CIRCLE, text)).containsExactly(hiroba.taro.person());
        assertThat(mentionedAfter(before)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(Mentions.MENTIONED);
            assertThat(event.audience()).isEqualTo(Audience.of(hiroba.taro.person()));
            assertThat(event.subject()).contains(ref);
            assertThat(event.details()).isEmpty();
        });
        assertThat(mentions.list(hiroba.taro, 1)).extracting(Content::ref).containsExactly(ref);
    }

    @Test
    void theLiveStreamTellsWhereAndInWhichWords() {
        String text = "@taro **見て**ください";
        ContentRef ref = hiroba.notes.write(CIRCLE, hiroba.hanako.person(), text);
        long before = hiroba.database.journal().position();
        mentions.record(hiroba.hanako, ref, CIRCLE, text);
        List<JournalEntry> entries = hiroba.database.journal().read(before, 1);
        ContentLiveEvents live = new ContentLiveEvents(
                hiroba.parts.contents(),
                hiroba.parts.reactions(),
                hiroba.parts.attachments(),
                hiroba.parts.richText());

        assertThat(live.describe(entries))
                .isEqualTo(Map.of(
                        entries.getFirst().sequence(),
                        new MentionedIn("circle:1", "notes/" + ref.id(), "@鈴木 太郎 見てください")));
        hiroba.parts.contents().recall(hiroba.hanako, ref);
        assertThat(live.describe(entries)).isEmpty();
    }

    @Test
    void whoMayNotSeeTheAudienceIsNotTold() {
        String text = "@jiro @sato @hanako";
        ContentRef ref = hiroba.notes.write(CIRCLE, hiroba.hanako.person(), text);
        long before = hiroba.database.journal().position();

        assertThat(mentions.record(hiroba.hanako, ref, CIRCLE, text)).isEmpty();
        assertThat(mentionedAfter(before)).isEmpty();
        assertThat(mentions.list(hiroba.jiro, 10)).isEmpty();
    }

    @Test
    void anEditTellsOnlyThoseWhoAreNew() {
        ContentRef ref = hiroba.notes.write(Audience.COMPANY, hiroba.hanako.person(), "");
        mentions.record(hiroba.hanako, ref, Audience.COMPANY, "@taro @jiro");
        long before = hiroba.database.journal().position();
        mentions.record(hiroba.hanako, ref, Audience.COMPANY, "@jiro @sato");

        assertThat(mentionedAfter(before)).singleElement()
                .satisfies(event -> assertThat(event.audience()).isEqualTo(Audience.of(hiroba.sato.person())));
        assertThat(mentions.list(hiroba.taro, 10)).extracting(Content::ref).doesNotContain(ref);
        assertThat(mentions.list(hiroba.jiro, 10)).extracting(Content::ref).contains(ref);
    }

    @Test
    void whoLostSightOfTheContentNoLongerFindsIt() {
        Audience passing = hiroba.circles.make("passing", hiroba.hanako.person(), hiroba.jiro.person());
        ContentRef ref = hiroba.notes.write(passing, hiroba.hanako.person(), "@jiro");
        mentions.record(hiroba.hanako, ref, passing, "@jiro");
        assertThat(mentions.list(hiroba.jiro, 10)).extracting(Content::ref).contains(ref);
        hiroba.circles.make("passing", hiroba.hanako.person());

        assertThat(mentions.list(hiroba.jiro, 10)).extracting(Content::ref).doesNotContain(ref);
    }

    @Test
    void theListIsNewestFirstAndReachesPastWhatIsHidden() {
        ContentRef oldest = hiroba.notes.write(Audience.COMPANY, hiroba.hanako.person(), "@sato");
        mentions.record(hiroba.hanako, oldest, Audience.COMPANY, "@sato");
        Audience hidden = hiroba.circles.make("hidden", hiroba.hanako.person(), hiroba.sato.person());
        for (int i = 0; i < 250; i++) {
            hiroba.clock.advance(Duration.ofSeconds(1));
            ContentRef ref = hiroba.notes.write(hidden, hiroba.hanako.person(), "@sato");
            mentions.record(hiroba.hanako, ref, hidden, "@sato");
        }
        assertThat(mentions.list(hiroba.sato, 20)).hasSize(20).first()
                .satisfies(content -> assertThat(content.ref().id()).isEqualTo(oldest.id() + 250));
        hiroba.circles.make("hidden", hiroba.hanako.person());

        assertThat(mentions.list(hiroba.sato, 20)).extracting(Content::ref).contains(oldest);
    }

    private List<DomainEvent> mentionedAfter(long position) {
        return hiroba.eventsAfter(position).stream()
                .filter(event -> event.type().equals(Mentions.MENTIONED))
                .toList();
    }
}
