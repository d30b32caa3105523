package org.hiroba.core.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.Reaction;
import org.hiroba.api.content.Reactions;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.core.ContentFixture;
import org.hiroba.core.Refused;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReactionServiceTest {
    private static final String LIKE = "👍";
    private static final String HEART = "❤️";

    private ContentFixture hiroba;
    private Reactions reactions;
    private ContentRef note;

    /** On the first engine. */
    protected ContentFixture fixture(Path folder) {
        return new ContentFixture(folder);
    }

    @BeforeAll
    void open(@TempDir Path folder) {
        hiroba = fixture(folder);
        reactions = hiroba.parts.reactions();
    }

    @AfterAll
    void close() {
        hiroba.close();
    }

    @BeforeEach
    void write() {
        note = hiroba.notes.write(new Audience("circle", "1"), hiroba.hanako.person(), "hello");
        hiroba.clock.advance(Duration.ofMinutes(1));
    }

    @Test
    void theFirstOfferedIsTheThumb() {
        assertThat(reactions.offered()).hasSize(6).first().isEqualTo(LIKE);
    }

    @Test
    void reactionsAreCountedAndOnesOwnIsKnown() {
        reactions.give(hiroba.taro, note, HEART);
        hiroba.clock.advance(Duration.ofSeconds(1));
        reactions.give(hiroba.hanako, note, LIKE);
        hiroba.clock.advance(Duration.ofSeconds(1));
        reactions.give(hiroba.taro, note, LIKE);

        assertThat(of(note))
                .containsExactly(new Reaction(HEART, 1, true), new Reaction(LIKE, 2, true));
        assertThat(reactions.of(hiroba.hanako.person(), List.of(note)).get(note))
                .containsExactly(new Reaction(HEART, 1, false), new Reaction(LIKE, 2, true));
        assertThat(reactions.givers(hiroba.hanako, note, LIKE))
                .containsExactly(hiroba.hanako.person(), hiroba.taro.person());
    }

    @Test
    void givingTwiceIsGivingOnceAndTellsOnce() {
        long before = hiroba.database.journal().position();
        reactions.give(hiroba.taro, note, LIKE);
        reactions.give(hiroba.taro, note, LIKE);

        assertThat(of(note)).containsExactly(new Reaction(LIKE, 1, true));
        assertThat(hiroba.eventsAfter(before)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(Reactions.CHANGED);
            assertThat(event.details()).isEqualTo(Map.of("emoji", LIKE, "given", "true"));
            assertThat(event.actor()).isEqualTo(hiroba.taro.person());
        });
    }

    @Test
    void takingBackTellsOnlyIfThereWasOne() {
        reactions.give(hiroba.taro, note, LIKE);
        long before = hiroba.database.journal().position();
        reactions.takeBack(hiroba.taro, note, LIKE);
        reactions.takeBack(hiroba.taro, note, LIKE);

        assertThat(reactions.of(hiroba.taro.person(), List.of(note))).isEmpty();
        assertThat(hiroba.eventsAfter(before)).singleElement()
                .satisfies(event -> assertThat(event.details()).containsEntry("given", "false"));
    }

    @Test
    void manyContentsAreCountedTogether() {
        ContentRef second = hiroba.notes.write(Audience.COMPANY, hiroba.hanako.person(), "two");
        reactions.give(hiroba.taro, note, LIKE);
        reactions.give(hiroba.jiro, second, HEART);

        assertThat(reactions.of(hiroba.taro.person(), List.of(note, second, new ContentRef("other", note.id()))))
                .isEqualTo(Map.of(
                        note, List.of(new Reaction(LIKE, 1, true)), second, List.of(new Reaction(HEART, 1, false))));
        assertThat(reactions.of(hiroba.taro.person(), List.of())).isEmpty();
    }

    @Test
    void whoMayNotSeeTheContentIsRefused() {
        Refused.with(ErrorCode.NOT_FOUND, () -> reactions.give(hiroba.jiro, note, LIKE));
        Refused.with(ErrorCode.NOT_FOUND, () -> reactions.takeBack(hiroba.jiro, note, LIKE));
        Refused.with(ErrorCode.NOT_FOUND, () -> reactions.givers(hiroba.jiro, note, LIKE));
        Refused.with(ErrorCode.NOT_FOUND, () -> reactions.give(hiroba.sato, note, LIKE));
    }

    @Test
    void whatIsNotOfferedIsRefused() {
        Refused.with(ErrorCode.INVALID, () -> reactions.give(hiroba.taro, note, "💩"));
        Refused.with(ErrorCode.INVALID, () -> reactions.give(hiroba.taro, note, "<script>"));
    }

    @Test
    void administratorsBringReactionsInFromElsewhere() {
        Instant then = Instant.parse("2019-04-01T00:00:00Z");
        long before = hiroba.database.journal().position();
        reactions.bringIn(hiroba.sato, note, hiroba.jiro.person(), ":parrot:", then);
        reactions.bringIn(hiroba.sato, note, hiroba.jiro.person(), ":parrot:", then);

        assertThat(of(note)).containsExactly(new Reaction(":parrot:", 1, false));
        assertThat(hiroba.eventsAfter(before)).isEmpty();
        Refused.with(
                ErrorCode.FORBIDDEN,
                () -> reactions.bringIn(hiroba.hanako, note, hiroba.jiro.person(), LIKE, then));
        reactions.give(hiroba.taro, note, LIKE);
        reactions.takeBack(hiroba.taro, note, LIKE);
    }

    @Test
    void nobodyCanFloodOthersWithReactions() {
        for (int i = 0; i < 15; i++) {
            reactions.give(hiroba.taro, note, LIKE);
            reactions.takeBack(hiroba.taro, note, LIKE);
        }
        Refused.with(ErrorCode.TOO_MANY, () -> reactions.give(hiroba.taro, note, LIKE));
    }

    private List<Reaction> of(ContentRef ref) {
        return reactions.of(hiroba.taro.person(), List.of(ref)).get(ref);
    }
}
