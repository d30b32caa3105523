package org.hiroba.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiroba.chat.Refusals.assertRefused;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hiroba.api.audience.AudienceKind;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.chat.api.Conversation;
import org.hiroba.chat.api.ConversationId;
import org.hiroba.chat.domain.ConversationDirectory;
import org.hiroba.chat.domain.ConversationService;
import org.hiroba.chat.domain.Message;
import org.hiroba.chat.domain.MessageCache;
import org.hiroba.chat.storage.SqlConversationRepository;
import org.hiroba.chat.storage.SqlMessageRepository;
import org.hiroba.testkit.TestPlatform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("sql")
class ConversationServiceTest {
    @RegisterExtension
    static final TestPlatform hiroba = TestPlatform.open();

    private static final TestChat chat = TestChat.installedIn(hiroba);

    private final ConversationService conversations = chat.parts().conversations();
    private final Caller hanako = hiroba.caller("hanako");
    private final Caller ichiro = hiroba.caller("ichiro");
    private final Caller stranger = hiroba.caller("stranger");

    @Test
    void aPairHasOneDirectConversationWhoeverOpensIt() {
        Conversation opened = conversations.direct(hanako, ichiro.person());

        assertThat(conversations.direct(ichiro, hanako.person())).isEqualTo(opened);
        assertThat(opened.kind()).isEqualTo(Conversation.Kind.DIRECT);
    }

    @Test
    void whoeverOpensWhatSomebodyElseHasJustOpenedGetsThat() {
        var table = new SqlConversationRepository(hiroba.context("chat").sql());
        var messages = new SqlMessageRepository(hiroba.context("chat").sql());
        // As it is between the other's commit and the moment when the memory of it is filled.
        var lagging = new ConversationService(
                hiroba.context("chat"), table, new ConversationDirectory(table), messages, new MessageCache(messages));
        PersonId other = hiroba.person("sudden").id();
        Conversation opened = conversations.direct(hanako, other);

        assertThat(lagging.direct(hanako, other)).isEqualTo(opened);
        assertThat(lagging.load(hanako, opened.id())).isEqualTo(opened);
    }

    @Test
    void manyWhoOpenTheSameDirectConversationAtOnceGetTheSame() throws Exception {
        PersonId other = hiroba.person("popular").id();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Conversation>> openings = IntStream.range(0, 16)
                    .<Callable<Conversation>>mapToObj(i -> () -> conversations.direct(hanako, other))
                    .toList();

            Set<Conversation> opened = threads.invokeAll(openings).stream()
                    .map(Future::resultNow)
                    .collect(Collectors.toSet());

            assertThat(opened).hasSize(1);
        }
    }

    @Test
    void oneMayWriteToOneself() {
        Conversation notes = conversations.direct(hanako, hanako.person());

        assertThat(conversations.members(hanako, notes.id())).containsExactly(hanako.person());
        assertRefused(ErrorCode.NOT_FOUND, () -> conversations.load(ichiro, notes.id()));
    }

    @Test
    void nobodyOutsideSeesADirectConversationNotEvenAnAdministrator() {
        ConversationId id = conversations.direct(hanako, ichiro.person()).id();

        assertRefused(ErrorCode.NOT_FOUND, () -> conversations.load(stranger, id));
        assertRefused(ErrorCode.NOT_FOUND, () -> conversations.members(stranger, id));
        assertRefused(ErrorCode.NOT_FOUND, () -> conversations.load(hiroba.administrator(), id));
    }

    @Test
    void nobodyOpensAConversationWithSomebodyWhoDoesNotExist() {
        assertRefused(ErrorCode.NOT_FOUND, () -> conversations.direct(hanako, new PersonId(987_654)));
        assertRefused(
                ErrorCode.NOT_FOUND,
                () -> conversations.create(hanako, List.of(ichiro.person(), new PersonId(987_654)), ""));
        assertRefused(ErrorCode.INVALID, () -> conversations.create(hanako, List.of(), "nobody"));
    }

    @Test
    void aConversationAmongSeveralIsCalledByItsTitleElseByTheOthers() {
        Caller jiro = hiroba.caller("jiro");
        Conversation untitled = conversations.create(hanako, List.of(ichiro.person(), jiro.person()), " ");
        Conversation titled = conversations.create(hanako, List.of(ichiro.person(), jiro.person()), "Spring");

        assertThat(hiroba.context("chat").audiences().title(hanako.person(), untitled.audience()))
                .hasValueSatisfying(title -> assertThat(title)
                        .contains(hiroba.person("ichiro").name())
                        .contains(hiroba.person("jiro").name())
                        .doesNotContain(hiroba.person("hanako").name()));
        assertThat(hiroba.context("chat").audiences().title(hanako.person(), titled.audience()))
                .hasValue("Spring");
        assertThat(hiroba.context("chat").audiences().title(stranger.person(), titled.audience()))
                .isEmpty();
    }

    @Test
    void whoIsBroughtInSeesWhatWasSaidBeforeAndTheStreamTellsOfIt() {
        ConversationId id = several();
        chat.post(hanako, id, "before");
        Caller newcomer = hiroba.caller("newcomer");
        assertRefused(ErrorCode.NOT_FOUND, () -> conversations.load(newcomer, id));

        conversations.addMembers(ichiro, id, List.of(newcomer.person()));

        assertThat(chat.parts().messages().latest(newcomer, id, 10).messages())
                .extracting(Message::kind)
                .containsExactly(Message.Kind.STARTED, Message.Kind.TEXT, Message.Kind.JOINED);
    }

    @Test
    void whoLeftSeesNothingAnyMore() {
        ConversationId id = several();

        conversations.leave(ichiro, id);

        assertRefused(ErrorCode.NOT_FOUND, () -> conversations.load(ichiro, id));
        assertRefused(ErrorCode.NOT_FOUND, () -> chat.post(ichiro, id, "still here?"));
        assertThat(chat.parts().messages().latest(hanako, id, 1).messages().getFirst())
                .extracting(Message::kind, Message::author)
                .containsExactly(Message.Kind.LEFT, ichiro.person());
    }

    @Test
    void openStreamsAreToldWhenMembersChange() {
        ConversationId id = several();
        long before = hiroba.database().journal().position();

        conversations.leave(ichiro, id);

        assertThat(hiroba.database().journal().read(before, 100))
                .map(JournalEntry::event)
                .anySatisfy(event -> {
                    assertThat(event.type()).isEqualTo(AudienceKind.MEMBERSHIP_CHANGED);
                    assertThat(event.audience()).hasToString("conversation:" + id);
                });
    }

    @Test
    void strangersNeitherBringInNorLeaveNorRename() {
        ConversationId id = several();

        assertRefused(ErrorCode.NOT_FOUND, () -> conversations.addMembers(stranger, id, List.of(stranger.person())));
        assertRefused(ErrorCode.NOT_FOUND, () -> conversations.leave(stranger, id));
        assertRefused(ErrorCode.NOT_FOUND, () -> conversations.rename(stranger, id, "mine"));
    }

    @Test
    void aDirectConversationStaysBetweenItsTwo() {
        ConversationId id = conversations.direct(hanako, ichiro.person()).id();

        assertRefused(ErrorCode.INVALID, () -> conversations.addMembers(hanako, id, List.of(stranger.person())));
        assertRefused(ErrorCode.INVALID, () -> conversations.leave(hanako, id));
        assertRefused(ErrorCode.INVALID, () -> conversations.rename(hanako, id, "us"));
    }

    @Test
    void aTalkHasTheAudienceOfItsGroup() {
        Conversation talk = conversations.talkOf(hanako, TestChat.OPEN_GROUP);

        assertThat(talk.audience()).isEqualTo(TestChat.OPEN_GROUP);
        assertThat(conversations.talkOf(ichiro, TestChat.OPEN_GROUP)).isEqualTo(talk);
        assertThat(conversations.load(stranger, talk.id())).isEqualTo(talk);
        assertRefused(ErrorCode.FORBIDDEN, () -> chat.post(stranger, talk.id(), "let me in"));
    }

    @Test
    void theTalkOfAPrivateGroupIsNotThereForOthers() {
        Conversation talk = conversations.talkOf(hanako, TestChat.PRIVATE_GROUP);

        assertRefused(ErrorCode.NOT_FOUND, () -> conversations.talkOf(stranger, TestChat.PRIVATE_GROUP));
        assertRefused(ErrorCode.NOT_FOUND, () -> conversations.load(stranger, talk.id()));
    }

    @Test
    void membersAndTitlesSurviveARestart() {
        try (TestPlatform other = TestPlatform.open()) {
            Caller first = other.caller("hanako");
            PersonId second = other.person("ichiro").id();
            PersonId third = other.person("jiro").id();
            TestChat before = TestChat.installedIn(other);
            Conversation made = before.parts().conversations().create(first, List.of(second, third), "Kept");

            other.reopen();
            TestChat after = TestChat.installedIn(other);

            assertThat(after.parts().conversations().load(first, made.id())).isEqualTo(made);
            assertThat(after.parts().conversations().members(first, made.id()))
                    .containsExactlyInAnyOrder(first.person(), second, third);
        }
    }

    private ConversationId several() {
        PersonId third = hiroba.person("jiro").id();
        return conversations.create(hanako, List.of(ichiro.person(), third), "").id();
    }
}
