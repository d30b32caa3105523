package org.hiroba.core.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.Attachment;
import org.hiroba.api.content.AttachmentKind;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.Contents;
import org.hiroba.api.content.RecallSink;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.identity.Caller;
import org.hiroba.core.ContentFixture;
import org.hiroba.core.Refused;
import org.hiroba.core.registry.Registration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecallTest {
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
    void contentIsFoundForThoseWhoMaySeeIt() {
        ContentRef ref = hiroba.notes.write(CIRCLE, hiroba.hanako.person(), "hello");
        ContentRef open = hiroba.notes.write(Audience.COMPANY, hiroba.hanako.person(), "all");
        ContentRef unknownKind = new ContentRef("nothing", 1);

        assertThat(hiroba.parts.contents().findAll(hiroba.taro, List.of(ref, open, unknownKind)).keySet())
                .isEqualTo(Set.of(ref, open));
        assertThat(hiroba.parts.contents().findAll(hiroba.jiro, List.of(ref, open)).keySet())
                .isEqualTo(Set.of(open));
        assertThat(hiroba.parts.contents().load(hiroba.taro, ref).text()).isEqualTo("hello");
        Refused.with(ErrorCode.NOT_FOUND, () -> hiroba.parts.contents().load(hiroba.jiro, ref));
        Refused.with(ErrorCode.NOT_FOUND, () -> hiroba.parts.contents().load(hiroba.sato, ref));
        Refused.with(ErrorCode.NOT_FOUND, () -> hiroba.parts.contents().load(hiroba.taro, unknownKind));
    }

    @Test
    void aPageOfContentIsOneQuestionToItsKind() {
        List<ContentRef> page = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            page.add(hiroba.notes.write(CIRCLE, hiroba.hanako.person(), "note " + i));
        }
        int before = hiroba.notes.questions();

        assertThat(hiroba.parts.contents().findAll(hiroba.taro, page)).hasSize(30);
        assertThat(hiroba.notes.questions() - before).isEqualTo(1);
    }

    @Test
    void recallLeavesATombstoneAndNothingElse() {
        ContentRef ref = hiroba.notes.write(CIRCLE, hiroba.hanako.person(), "@taro secret");
        hiroba.parts.reactions().give(hiroba.taro, ref, "👍");
        hiroba.parts.bookmarks().add(hiroba.taro, ref);
        hiroba.parts.mentions().record(hiroba.hanako, ref, CIRCLE, "@taro secret");
        hiroba.parts.revisions().keep(hiroba.hanako, ref, "older secret", hiroba.clock.instant());
        long before = hiroba.database.journal().position();
        hiroba.parts.contents().recall(hiroba.hanako, ref);

        assertThat(hiroba.parts.contents().load(hiroba.taro, ref).recalled()).isTrue();
        assertThat(hiroba.parts.reactions().of(hiroba.taro.person(), List.of(ref))).isEmpty();
        assertThat(hiroba.parts.bookmarks().list(hiroba.taro, 10)).isEmpty();
        assertThat(hiroba.parts.mentions().list(hiroba.taro, 10)).isEmpty();
        assertThat(hiroba.parts.revisions().list(hiroba.taro, ref)).isEmpty();
        assertThat(hiroba.eventsAfter(before)).last().satisfies(event -> {
            assertThat(event.type()).isEqualTo(Contents.RECALLED);
            assertThat(event.audience()).isEqualTo(CIRCLE);
            assertThat(event.subject()).contains(ref);
        });
    }

    @Test
    void onlyTheAuthorOrAnAdministratorWhoSeesItMayRecall() {
        ContentRef closed = hiroba.notes.write(CIRCLE, hiroba.hanako.person(), "x");
        ContentRef open = hiroba.notes.write(Audience.COMPANY, hiroba.hanako.person(), "x");

        Refused.with(ErrorCode.FORBIDDEN, () -> hiroba.parts.contents().recall(hiroba.taro, closed));
        Refused.with(ErrorCode.NOT_FOUND, () -> hiroba.parts.contents().recall(hiroba.jiro, closed));
        Refused.with(ErrorCode.NOT_FOUND, () -> hiroba.parts.contents().recall(hiroba.sato, closed));
        Refused.with(ErrorCode.FORBIDDEN, () -> hiroba.parts.contents().recall(hiroba.jiro, open));
        hiroba.parts.contents().recall(hiroba.sato, open);
        assertThat(hiroba.parts.contents().load(hiroba.jiro, open).recalled()).isTrue();
    }

    @Test
    void whatIsRecalledIsGoneForEverythingThatFollows() {
        ContentRef ref = hiroba.notes.write(CIRCLE, hiroba.hanako.person(), "x");
        hiroba.parts.contents().recall(hiroba.hanako, ref);

        Refused.with(ErrorCode.GONE, () -> hiroba.parts.contents().recall(hiroba.hanako, ref));
        Refused.with(ErrorCode.GONE, () -> hiroba.parts.reactions().give(hiroba.taro, ref, "👍"));
        Refused.with(ErrorCode.GONE, () -> hiroba.parts.reactions().takeBack(hiroba.taro, ref, "👍"));
        Refused.with(ErrorCode.GONE, () -> hiroba.parts.bookmarks().add(hiroba.taro, ref));
    }

    @Test
    void whereSomethingCannotTellWhatHangsOnContentNothingIsRecalled() {
        ContentRef ref = hiroba.notes.write(CIRCLE, hiroba.hanako.person(), "x");
        Registration broken = hiroba.contributions.register("broken", new BrokenAttachments());

        assertThat(hiroba.parts.attachments().of(List.of(ref))).isEmpty();
        assertThatThrownBy(() -> hiroba.parts.contents().recall(hiroba.hanako, ref)).hasMessage("away for a moment");
        assertThat(hiroba.parts.contents().load(hiroba.taro, ref).recalled()).isFalse();

        broken.remove();
        hiroba.parts.contents().recall(hiroba.hanako, ref);
        assertThat(hiroba.parts.contents().load(hiroba.taro, ref).recalled()).isTrue();
    }

    private static final class BrokenAttachments implements AttachmentKind {
        @Override
        public String kind() {
            return "broken";
        }

        @Override
        public void attach(Caller caller, List<Long> ids, ContentRef content, Audience audience) {}

        @Override
        public void move(ContentRef content, Audience audience) {}

        @Override
        public Map<ContentRef, List<Attachment>> of(Collection<ContentRef> contents) {
            throw new IllegalStateException("away for a moment");
        }
    }

    @Test
    void whatIsRemovedForGoodTakesAllAlong() {
        hiroba.circles.make("2", hiroba.hanako.person(), hiroba.taro.person());
        Audience gone = new Audience("circle", "2");
        ContentRef stays = hiroba.notes.write(CIRCLE, hiroba.hanako.person(), "x");
        leaveTraces(stays, CIRCLE);
        Map<String, Long> before = rows();
        List<ContentRef> notes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ContentRef note = hiroba.notes.write(gone, hiroba.hanako.person(), "@taro x");
            leaveTraces(note, gone);
            notes.add(note);
            hiroba.clock.advance(Duration.ofMinutes(5));
        }
        assertThat(rows()).allSatisfy((table, count) -> assertThat(count).as(table).isGreaterThan(before.get(table)));

        hiroba.database.transactions().run(() -> {
            hiroba.parts.contents().removed(notes, hiroba.sato.person());
            hiroba.parts.contents().removed(gone, hiroba.sato.person());
        });

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void theJournalTellsThoseWhoWereAwayWhatWasRemoved() {
        List<ContentRef> many = LongStream.range(0, 700).mapToObj(id -> new ContentRef("note", 1_000_000_000L + id)).toList();
        Audience gone = new Audience("circle", "3");
        long before = hiroba.database.journal().position();

        hiroba.parts.contents().removed(many, hiroba.sato.person());
        hiroba.parts.contents().removed(gone, hiroba.sato.person());
        hiroba.parts.contents().removed(List.of(), hiroba.sato.person());

        List<DomainEvent> told = hiroba.database.journal().read(before, 100).stream()
                .map(JournalEntry::event)
                .toList();
        List<DomainEvent> removed =
                told.stream().filter(event -> event.type().equals(Contents.REMOVED)).toList();
        assertThat(removed).hasSizeGreaterThan(1).allSatisfy(event -> {
            assertThat(event.actor()).isEqualTo(hiroba.sato.person());
            assertThat(event.audience()).isEqualTo(Audience.of(hiroba.sato.person()));
        });
        assertThat(removed.stream().flatMap(event -> Contents.removedIn(event).stream())).containsExactlyElementsOf(many);
        assertThat(told).last().satisfies(event -> {
            assertThat(event.type()).isEqualTo(Contents.AUDIENCE_REMOVED);
            assertThat(event.audience()).isEqualTo(gone);
        });
    }

    @Test
    void whoIsRemovedTakesWhatIsHisOwn() {
        hiroba.people.add("leaver", "去る 人");
        Caller leaver = hiroba.people.caller("leaver");
        ContentRef note = hiroba.notes.write(Audience.COMPANY, hiroba.hanako.person(), "@leaver x");
        Map<String, Long> before = rows();
        hiroba.parts.reactions().give(leaver, note, "👍");
        hiroba.parts.bookmarks().add(leaver, note);
        hiroba.parts.readMarks().moveTo(leaver.person(), Audience.COMPANY, "notes", 5);
        hiroba.parts.mentions().record(hiroba.hanako, note, Audience.COMPANY, "@leaver x");
        assertThat(rows()).isNotEqualTo(before);

        hiroba.parts.contents().removed(Audience.of(leaver.person()), hiroba.sato.person());

        assertThat(rows()).isEqualTo(before);
    }

    /** Of every kind that stores keep of content. */
    private void leaveTraces(ContentRef ref, Audience audience) {
        hiroba.parts.reactions().give(hiroba.taro, ref, "👍");
        hiroba.parts.bookmarks().add(hiroba.taro, ref);
        hiroba.parts.mentions().record(hiroba.hanako, ref, audience, "@taro x");
        hiroba.parts.revisions().keep(hiroba.hanako, ref, "older", hiroba.clock.instant());
        hiroba.parts.readMarks().moveTo(hiroba.taro.person(), audience, "notes", hiroba.clock.instant().toEpochMilli());
    }

    private Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : List.of("reaction", "bookmark", "mention", "revision", "read_mark", "notification")) {
            rows.put(table, hiroba.sql
                    .find("SELECT COUNT(*) FROM hiroba." + table, row -> row.number(1))
                    .orElseThrow());
        }
        return rows;
    }

    @Test
    void aStoreThatCannotForgetStopsTheRecall() {
        ContentRef ref = hiroba.notes.write(CIRCLE, hiroba.hanako.person(), "x");
        hiroba.parts.reactions().give(hiroba.taro, ref, "👍");
        RecallSink broken = gone -> {
            throw new IllegalStateException("index is read-only");
        };
        Registration plugin = hiroba.contributions.register("index", broken);
        long before = hiroba.database.journal().position();

        assertThatThrownBy(() -> hiroba.parts.contents().recall(hiroba.hanako, ref))
                .hasMessage("index is read-only");
        assertThat(hiroba.eventsAfter(before)).isEmpty();
        assertThat(hiroba.parts.reactions().of(hiroba.taro.person(), List.of(ref))).hasSize(1);
        plugin.remove();
    }
}
