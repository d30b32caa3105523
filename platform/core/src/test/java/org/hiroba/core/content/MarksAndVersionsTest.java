package org.hiroba.core.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.Bookmarks;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.ReadMarks;
import org.hiroba.api.content.Revision;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.identity.PersonId;
import org.hiroba.core.ContentFixture;
import org.hiroba.core.Refused;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarksAndVersionsTest {
    private static final Audience CIRCLE = new Audience("circle", "1");

    private ContentFixture hiroba;

    /** On the first engine. */
    protected ContentFixture fixture(Path folder) {
        return new ContentFixture(folder);
    }

    @BeforeAll
    void open(@TempDir Path folder) {
        hiroba = fixture(folder);
    }

    @AfterAll
    void close() {
        hiroba.close();
    }

    @Test
    void bookmarksAreOnesOwnNewestFirst() {
        Bookmarks bookmarks = hiroba.parts.bookmarks();
        ContentRef first = hiroba.notes.write(CIRCLE, hiroba.hanako.person(), "1");
        ContentRef second = hiroba.notes.write(CIRCLE, hiroba.hanako.person(), "2");
        bookmarks.add(hiroba.taro, second);
        bookmarks.add(hiroba.taro, second);
        hiroba.clock.advance(Duration.ofSeconds(1));
        bookmarks.add(hiroba.taro, first);

        assertThat(bookmarks.list(hiroba.taro, 10)).extracting(Content::ref).containsExactly(first, second);
        assertThat(bookmarks.list(hiroba.taro, 1)).extracting(Content::ref).containsExactly(first);
        assertThat(bookmarks.of(hiroba.taro, List.of(first, second))).containsExactlyInAnyOrder(first, second);
        assertThat(bookmarks.of(hiroba.hanako, List.of(first, second))).isEmpty();
        assertThat(bookmarks.list(hiroba.hanako, 10)).isEmpty();
        bookmarks.remove(hiroba.hanako, first);
        bookmarks.remove(hiroba.taro, second);
        assertThat(bookmarks.list(hiroba.taro, 10)).extracting(Content::ref).containsExactly(first);
    }

    @Test
    void whatOneMayNotSeeCannotBeMarked() {
        ContentRef ref = hiroba.notes.write(CIRCLE, hiroba.hanako.person(), "1");

        Refused.with(ErrorCode.NOT_FOUND, () -> hiroba.parts.bookmarks().add(hiroba.jiro, ref));
        assertThat(hiroba.parts.bookmarks().of(hiroba.jiro, List.of(ref))).isEmpty();
    }

    @Test
    void versionsAreKeptNewestFirstForThoseWhoMaySee() {
        ContentRef ref = hiroba.notes.write(CIRCLE, hiroba.hanako.person(), "three");
        Instant then = hiroba.clock.instant();
        hiroba.parts.revisions().keep(hiroba.hanako, ref, "one", then);
        hiroba.parts.revisions().keep(hiroba.taro, ref, "two", then.plusSeconds(1));

        assertThat(hiroba.parts.revisions().list(hiroba.taro, ref))
                .containsExactly(
                        new Revision("two", hiroba.taro.person(), then.plusSeconds(1)),
                        new Revision("one", hiroba.hanako.person(), then));
        Refused.with(ErrorCode.NOT_FOUND, () -> hiroba.parts.revisions().list(hiroba.jiro, ref));
    }

    @Test
    void aReadMarkMovesForwardOnlyAndTellsThePersonAlone() {
        ReadMarks marks = hiroba.parts.readMarks();
        PersonId taro = hiroba.taro.person();
        assertThat(marks.position(taro, CIRCLE, "posts")).isZero();
        long before = hiroba.database.journal().position();
        marks.moveTo(taro, CIRCLE, "posts", 10);
        marks.moveTo(taro, CIRCLE, "posts", 7);
        marks.moveTo(taro, CIRCLE, "posts", 10);
        marks.moveTo(taro, CIRCLE, "posts", 12);

        assertThat(marks.position(taro, CIRCLE, "posts")).isEqualTo(12);
        assertThat(marks.position(taro, CIRCLE, "messages")).isZero();
        assertThat(marks.position(hiroba.hanako.person(), CIRCLE, "posts")).isZero();
        assertThat(hiroba.eventsAfter(before)).hasSize(2).allSatisfy(event -> {
            assertThat(event.type()).isEqualTo(ReadMarks.MOVED);
            assertThat(event.audience()).isEqualTo(Audience.of(taro));
        });
        assertThat(hiroba.eventsAfter(before).getLast().details())
                .isEqualTo(Map.of("audience", "circle:1", "stream", "posts", "position", "12"));
    }

    @Test
    void marksOfManyAudiencesAreReadTogether() {
        ReadMarks marks = hiroba.parts.readMarks();
        PersonId jiro = hiroba.jiro.person();
        marks.moveTo(jiro, Audience.COMPANY, "posts", 3);
        marks.moveTo(jiro, new Audience("circle", "8"), "posts", 4);

        assertThat(marks.positions(jiro, List.of(Audience.COMPANY, CIRCLE), "posts"))
                .isEqualTo(Map.of(Audience.COMPANY, 3L, CIRCLE, 0L));
    }

    @Test
    void screensThatReadAtTheSameTimeLeaveTheFurthestMark() throws Exception {
        Audience busy = new Audience("circle", "busy");
        PersonId sato = hiroba.sato.person();
        List<Callable<Boolean>> screens = LongStream.rangeClosed(1, 20)
                .<Callable<Boolean>>mapToObj(position -> () -> {
                    hiroba.parts.readMarks().moveTo(sato, busy, "posts", position);
                    return true;
                })
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> moved : threads.invokeAll(screens)) {
                assertThat(moved.get()).isTrue();
            }
        }
        assertThat(hiroba.parts.readMarks().position(sato, busy, "posts")).isEqualTo(20);
    }
}
