package org.hiroba.core.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.notification.Notification;
import org.hiroba.core.ContentFixture;
import org.hiroba.core.Refused;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public class RecallReportsTest {
    private static final Audience CIRCLE = new Audience("circle", "1");

    private ContentFixture hiroba;
    private RecallReports reports;

    /** On the first engine. */
    protected ContentFixture fixture(Path folder) {
        return new ContentFixture(folder);
    }

    @BeforeAll
    void open(@TempDir Path folder) {
        hiroba = fixture(folder);
        reports = hiroba.parts.recalls().reports();
    }

    @AfterAll
    void close() {
        hiroba.close();
    }

    @Test
    void anAuthorLearnsWhoReadSoFarAndWhoSavedIt() {
        hiroba.circles.make("7", hiroba.hanako.person(), hiroba.taro.person(), hiroba.jiro.person(), hiroba.sato.person());
        Audience circle = new Audience("circle", "7");
        ContentRef ref = hiroba.notes.write(circle, hiroba.hanako.person(), "secret");
        read(hiroba.hanako, circle, ref.id());
        read(hiroba.taro, circle, ref.id());
        read(hiroba.jiro, circle, ref.id() - 1);
        hiroba.parts.deliveries().shown(hiroba.sato, ref);
        hiroba.clock.advance(Duration.ofMinutes(1));
        hiroba.parts.deliveries().saved(hiroba.sato, ref);
        var savedAt = hiroba.clock.instant();
        hiroba.clock.advance(Duration.ofMinutes(1));
        hiroba.parts.deliveries().saved(hiroba.sato, ref);
        hiroba.parts.contents().recall(hiroba.hanako, ref);

        RecallReport report = reports.load(hiroba.hanako, ref);
        assertThat(report.reached(Reach.SAVED))
                .containsExactly(new Reached(hiroba.sato.person(), Reach.SAVED, Optional.of(savedAt)));
        assertThat(report.reached(Reach.SHOWN))
                .containsExactly(new Reached(hiroba.taro.person(), Reach.SHOWN, Optional.empty()));
        assertThat(report.recall().others()).isEqualTo(3);
        assertThat(report.untraced()).isEqualTo(1);
        assertThat(report.unsealings()).isEmpty();
        assertThat(reports.list(hiroba.hanako).getFirst()).isEqualTo(report.recall());

        // Whoever comes after the recall reads a tombstone only.
        read(hiroba.jiro, circle, ref.id() + 5);
        assertThat(reports.load(hiroba.hanako, ref)).isEqualTo(report);
        assertThat(hiroba.count("SELECT COUNT(*) FROM hiroba.delivery WHERE ref_id = ?", ref.id())).isZero();
    }

    @Test
    void nobodyElseIsToldNotEvenWhoeverRecalledIt() {
        ContentRef ref = hiroba.notes.write(Audience.COMPANY, hiroba.hanako.person(), "oops");
        hiroba.parts.deliveries().shown(hiroba.taro, ref);
        Refused.with(ErrorCode.NOT_FOUND, () -> reports.load(hiroba.hanako, ref));
        hiroba.parts.contents().recall(hiroba.sato, ref);

        for (Caller other : List.of(hiroba.sato, hiroba.taro, hiroba.jiro)) {
            Refused.with(ErrorCode.NOT_FOUND, () -> reports.load(other, ref));
            assertThat(reports.list(other)).noneMatch(recall -> recall.ref().equals(ref));
        }
        RecallReport report = reports.load(hiroba.hanako, ref);
        assertThat(report.recall().by()).isEqualTo(hiroba.sato.person());
        Notification told = hiroba.parts.notifications().list(hiroba.hanako, Optional.empty(), 1).items().getFirst();
        assertThat(told.textKey()).isEqualTo("recall.notification.by-other");
        assertThat(told.about().path()).isEqualTo("me/recalls/note/" + ref.id());
        ContentRef recall = told.about().ref();
        assertThat(hiroba.parts.contents().findAll(hiroba.sato, List.of(recall))).isEmpty();
        Refused.with(ErrorCode.FORBIDDEN, () -> hiroba.parts.contents().recall(hiroba.hanako, recall));
    }

    @Test
    void whatWasShownAMomentAgoCountsAndIsWrittenInOneGo() {
        ContentRef first = hiroba.notes.write(CIRCLE, hiroba.hanako.person(), "1");
        ContentRef second = hiroba.notes.write(CIRCLE, hiroba.hanako.person(), "2");
        List<Runnable> later = new ArrayList<>();
        hiroba.background = later::add;
        for (int times = 0; times < 3; times++) {
            hiroba.parts.deliveries().shown(hiroba.taro, first);
            hiroba.parts.deliveries().shown(hiroba.taro, second);
        }
        assertThat(later).hasSize(2);
        assertThat(hiroba.count("SELECT COUNT(*) FROM hiroba.delivery WHERE ref_id = ?", first.id())).isZero();
        hiroba.parts.contents().recall(hiroba.hanako, first);
        hiroba.background = Runnable::run;

        assertThat(reports.load(hiroba.hanako, first).reached(Reach.SHOWN)).hasSize(1);
        later.getFirst().run();
        assertThat(hiroba.count("SELECT COUNT(*) FROM hiroba.delivery WHERE ref_id = ?", second.id())).isOne();
        hiroba.parts.contents().removed(List.of(first, second), hiroba.sato.person());
        assertThat(hiroba.count("SELECT COUNT(*) FROM hiroba.delivery WHERE ref_id = ?", second.id())).isZero();
    }

    @Test
    void namesAreForgottenAfterAMonthAndTheRecallWithItsCopy() {
        ContentRef ref = hiroba.notes.write(CIRCLE, hiroba.hanako.person(), "old");
        hiroba.parts.deliveries().saved(hiroba.taro, ref);
        hiroba.parts.contents().recall(hiroba.hanako, ref);
        hiroba.clock.advance(Duration.ofDays(29));
        hiroba.parts.recalls().sweep();
        assertThat(reports.load(hiroba.hanako, ref).reached()).hasSize(1);

        hiroba.clock.advance(Duration.ofDays(2));
        hiroba.parts.recalls().sweep();
        RecallReport report = reports.load(hiroba.hanako, ref);
        assertThat(report.reached()).isEmpty();
        assertThat(report.namedUntil()).isBefore(hiroba.clock.instant());
        assertThat(report.sealedUntil()).isPresent();

        hiroba.clock.advance(Duration.ofDays(60));
        hiroba.parts.recalls().sweep();
        hiroba.parts.recalls().sweep();
        Refused.with(ErrorCode.NOT_FOUND, () -> reports.load(hiroba.hanako, ref));
    }

    private void read(Caller caller, Audience audience, long to) {
        hiroba.parts.readMarks().moveTo(caller.person(), audience, "notes", to);
    }
}
