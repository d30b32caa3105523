package org.hiroba.core.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.notification.NewNotification;
import org.hiroba.api.notification.Notification;
import org.hiroba.api.notification.Notifications;
import org.hiroba.api.rest.Cursor;
import org.hiroba.api.rest.Page;
import org.hiroba.core.ContentFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public class NotificationServiceTest {
    private static final Audience CIRCLE = new Audience("circle", "1");

    private ContentFixture hiroba;
    private NotificationService notifications;
    private ContentRef note;

    @BeforeAll
    void open(@TempDir Path folder) {
        hiroba = fixture(folder);
        notifications = hiroba.parts.notifications();
    }

    /** On the first engine. */
    protected ContentFixture fixture(Path folder) {
        return new ContentFixture(folder);
    }

    @BeforeEach
    void begin() {
        hiroba.database.transactions().run(() -> hiroba.database.sql().update("DELETE FROM hiroba.notification"));
        note = hiroba.notes.write(CIRCLE, hiroba.hanako.person(), "在庫を数えてください");
    }

    @AfterAll
    void close() {
        hiroba.close();
    }

    @Test
    void thePersonFindsItUnreadAndIsToldLive() {
        long before = hiroba.database.journal().position();
        tell(hiroba.taro, "key");

        assertThat(notifications.countUnread(hiroba.taro)).isOne();
        assertThat(list(hiroba.taro)).singleElement().satisfies(told -> {
            assertThat(told.about().text()).isEqualTo("在庫を数えてください");
            assertThat(told.actor()).isEqualTo(hiroba.hanako.person());
            assertThat(told.read()).isFalse();
        });
        assertThat(hiroba.eventsAfter(before))
                .containsExactly(DomainEvent.of(
                        Notifications.CHANGED, Audience.of(hiroba.taro.person()), hiroba.hanako.person()));
    }

    @Test
    void nobodyElseFindsItOrMarksIt() {
        tell(hiroba.taro, "key");
        long id = list(hiroba.taro).getFirst().id();

        notifications.markRead(hiroba.hanako, List.of(id));
        notifications.markAllRead(hiroba.sato);

        assertThat(list(hiroba.hanako)).isEmpty();
        assertThat(notifications.countUnread(hiroba.taro)).isOne();
    }

    @Test
    void theSameThingIsToldOnce() {
        tell(hiroba.taro, "key");
        tell(hiroba.taro, "key");
        tell(hiroba.hanako, "key");

        assertThat(list(hiroba.taro)).hasSize(1);
        assertThat(list(hiroba.hanako)).hasSize(1);
    }

    @Test
    void readIsReadAndSaidOnce() {
        tell(hiroba.taro, "one");
        tell(hiroba.taro, "two");
        notifications.markRead(hiroba.taro, List.of(list(hiroba.taro).getFirst().id()));
        assertThat(notifications.countUnread(hiroba.taro)).isOne();

        notifications.markAllRead(hiroba.taro);
        long before = hiroba.database.journal().position();
        notifications.markAllRead(hiroba.taro);

        assertThat(notifications.countUnread(hiroba.taro)).isZero();
        assertThat(hiroba.eventsAfter(before)).isEmpty();
    }

    @Test
    void whatOneMayNoLongerSeeIsNeitherListedNorCounted() {
        tell(hiroba.jiro, "key");

        assertThat(list(hiroba.jiro)).isEmpty();
        assertThat(notifications.countUnread(hiroba.jiro)).isZero();
    }

    @Test
    void aRecallTakesItOutOfTheListAndTellsThePerson() {
        tell(hiroba.taro, "key");
        long before = hiroba.database.journal().position();

        hiroba.parts.contents().recall(hiroba.hanako, note);

        assertThat(list(hiroba.taro)).isEmpty();
        assertThat(hiroba.count("SELECT COUNT(*) FROM hiroba.notification")).isZero();
        assertThat(hiroba.eventsAfter(before)).extracting(DomainEvent::type).contains(Notifications.CHANGED);
    }

    @Test
    void pagesFollowEachOtherWithoutGaps() {
        for (int i = 0; i < 5; i++) {
            tell(hiroba.taro, "key" + i);
        }
        Page<Notification> first = notifications.list(hiroba.taro, Optional.empty(), 3);
        Page<Notification> second = notifications.list(hiroba.taro, first.next().map(Cursor::new), 3);

        assertThat(first.items()).hasSize(3).isSortedAccordingTo((a, b) -> Long.compare(b.id(), a.id()));
        assertThat(second.items()).hasSize(2);
        assertThat(second.next()).isEmpty();
        assertThat(second.items().getFirst().id()).isLessThan(first.items().getLast().id());
    }

    @Test
    void afterNinetyDaysItIsForgotten() {
        tell(hiroba.taro, "old");
        hiroba.clock.advance(Duration.ofDays(91));
        tell(hiroba.taro, "new");

        notifications.sweep();

        assertThat(list(hiroba.taro)).hasSize(1);
    }

    @Test
    void aMentionIsToldToo() {
        hiroba.parts.mentions().record(hiroba.hanako, note, CIRCLE, "@taro お願いします");
        hiroba.parts.mentions().record(hiroba.hanako, note, CIRCLE, "@taro お願いします！");

        assertThat(list(hiroba.taro))
                .extracting(Notification::textKey)
                .containsExactly("notification.mentioned");
    }

    private void tell(Caller person, String key) {
        notifications.tell(
                person.person(),
                new NewNotification("notification.mentioned", note, hiroba.hanako.person(), key));
    }

    private List<Notification> list(Caller caller) {
        return notifications.list(caller, Optional.empty(), 50).items();
    }
}
