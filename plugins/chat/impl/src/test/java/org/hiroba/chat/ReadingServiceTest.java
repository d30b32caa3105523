package org.hiroba.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiroba.chat.Refusals.assertRefused;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.identity.Caller;
import org.hiroba.chat.api.ConversationId;
import org.hiroba.chat.domain.ConversationSummary;
import org.hiroba.chat.domain.Message;
import org.hiroba.chat.domain.ReadingService;
import org.hiroba.core.recall.Reached;
import org.hiroba.testkit.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("sql")
class ReadingServiceTest {
    @RegisterExtension
    static final TestPlatform hiroba = TestPlatform.open();

    private static final TestChat chat = TestChat.installedIn(hiroba);

    private final ReadingService reading = chat.parts().reading();
    private final Caller hanako = hiroba.caller("hanako");
    private final Caller ichiro = hiroba.caller("ichiro");

    @BeforeEach
    void everybodyMaySpeakAgain() {
        hiroba.clock().advance(Duration.ofMinutes(10));
    }

    @Test
    void whatOthersSaidIsNewUntilRead() {
        Caller reader = hiroba.caller("reader");
        ConversationId id = direct(hanako, reader);
        chat.post(hanako, id, "1");
        Message second = chat.post(hanako, id, "2");

        assertThat(reading.summary(reader, id).unread()).isEqualTo(2);
        assertThat(reading.countUnreadConversations(reader)).isEqualTo(1);

        reading.markRead(reader, id, second.position());

        assertThat(reading.summary(reader, id).unread()).isZero();
        assertThat(reading.countUnreadConversations(reader)).isZero();
    }

    /** Nothing is written per reader when something is said: how far people have read tells it. */
    @Test
    void whoeverHasReadSoFarMayHaveSeenWhatIsTakenBack() {
        Caller writer = hiroba.caller("writer");
        ConversationId id = direct(writer, ichiro);
        Message first = chat.post(writer, id, "1");
        Message second = chat.post(writer, id, "2");
        reading.markRead(ichiro, id, first.position());
        var recalls = hiroba.platform().content().recalls().reports();

        hiroba.context("chat").contents().recall(writer, first.ref());
        hiroba.context("chat").contents().recall(writer, second.ref());
        reading.markRead(ichiro, id, second.position());

        assertThat(recalls.load(writer, first.ref()).reached())
                .extracting(Reached::person)
                .containsExactly(ichiro.person());
        assertThat(recalls.load(writer, second.ref()).reached()).isEmpty();
        assertThat(recalls.load(writer, second.ref()).untraced()).isEqualTo(1);
        assertRefused(ErrorCode.NOT_FOUND, () -> recalls.load(ichiro, first.ref()));
    }

    @Test
    void ownWordsAreNotNew() {
        Caller writer = hiroba.caller("writer");
        ConversationId id = direct(writer, hanako);
        chat.post(writer, id, "mine");

        assertThat(reading.summary(writer, id).unread()).isZero();
        assertThat(reading.countUnreadConversations(writer)).isZero();

        chat.post(hanako, id, "yours");
        chat.post(writer, id, "mine again");

        assertThat(reading.countUnreadConversations(writer)).isEqualTo(1);
    }

    @Test
    void countingStopsWhereItIsEnough() {
        Caller away = hiroba.caller("away");
        ConversationId id = direct(hanako, away);
        IntStream.range(0, 105).forEach(i -> {
            hiroba.clock().advance(Duration.ofSeconds(2));
            chat.post(hanako, id, "m" + i);
        });

        assertThat(reading.summary(away, id).unread()).isEqualTo(ReadingService.MOST_COUNTED);
    }

    @Test
    void theListHasTheLatestConversationFirstAndTalksOfOnesGroupsToo() {
        Caller shiro = hiroba.caller("shiro");
        ConversationId older = direct(hanako, shiro);
        ConversationId talk =
                chat.parts().conversations().talkOf(hanako, TestChat.PRIVATE_GROUP).id();
        chat.post(shiro, older, "older");
        chat.post(ichiro, talk, "newer");

        assertThat(ids(reading.list(hanako))).startsWith(talk, older);
        assertThat(ids(reading.list(shiro))).containsExactly(older);
    }

    @Test
    void aRecalledLastMessageIsShownAsRecalled() {
        Caller goro = hiroba.caller("goro");
        ConversationId id = direct(hanako, goro);
        Message said = chat.post(hanako, id, "oops");

        hiroba.context("chat").contents().recall(hanako, said.ref());

        assertThat(reading.summary(goro, id).last()).hasValueSatisfying(last -> {
            assertThat(last.recalled()).isTrue();
            assertThat(last.text()).isEmpty();
        });
        assertThat(reading.summary(goro, id).unread()).isZero();
        assertThat(reading.countUnreadConversations(goro)).isZero();

        chat.post(hanako, id, "there");
        Message again = chat.post(hanako, id, "oops again");
        hiroba.context("chat").contents().recall(hanako, again.ref());
        assertThat(reading.countUnreadConversations(goro)).isOne();
    }

    @Test
    void strangersLearnNothing() {
        ConversationId id = direct(hanako, ichiro);
        Caller stranger = hiroba.caller("stranger");

        assertRefused(ErrorCode.NOT_FOUND, () -> reading.summary(stranger, id));
        assertRefused(ErrorCode.NOT_FOUND, () -> reading.markRead(stranger, id, 1));
        assertThat(reading.list(stranger)).isEmpty();
    }

    private static ConversationId direct(Caller one, Caller other) {
        return chat.parts().conversations().direct(one, other.person()).id();
    }

    private static List<ConversationId> ids(List<ConversationSummary> list) {
        return list.stream().map(each -> each.conversation().id()).toList();
    }
}
