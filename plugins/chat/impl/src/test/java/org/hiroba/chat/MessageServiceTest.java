package org.hiroba.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiroba.chat.Refusals.assertRefused;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.Revision;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.chat.api.ConversationId;
import org.hiroba.chat.domain.ChatEvents;
import org.hiroba.chat.domain.ChatSettings;
import org.hiroba.chat.domain.Message;
import org.hiroba.chat.domain.MessageCache;
import org.hiroba.chat.domain.MessageRepository;
import org.hiroba.chat.domain.MessageService;
import org.hiroba.chat.storage.SqlMessageRepository;
import org.hiroba.testkit.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("sql")
class MessageServiceTest {
    @RegisterExtension
    static final TestPlatform hiroba = TestPlatform.open();

    private static final TestChat chat = TestChat.installedIn(hiroba);

    private final MessageService messages = chat.parts().messages();
    private final PluginContext context = hiroba.context("chat");
    private final Caller hanako = hiroba.caller("hanako");
    private final Caller ichiro = hiroba.caller("ichiro");
    private final Caller stranger = hiroba.caller("stranger");
    private final ConversationId id =
            chat.parts().conversations().direct(hanako, ichiro.person()).id();

    @BeforeEach
    void everybodyMaySpeakAgain() {
        hiroba.clock().advance(Duration.ofMinutes(10));
    }

    @Test
    void whatOneSaysTheOtherReads() {
        Message said = chat.post(hanako, id, "  こんにちは  ");

        assertThat(messages.load(ichiro, said.id()).text()).isEqualTo("こんにちは");
        assertThat(messages.latest(ichiro, id, 1).messages()).containsExactly(said);
    }

    @Test
    void strangersNeitherReadNorWriteNorChange() {
        Message said = chat.post(hanako, id, "between us");

        for (Caller wrong : List.of(stranger, hiroba.administrator())) {
            assertRefused(ErrorCode.NOT_FOUND, () -> chat.post(wrong, id, "hello"));
            assertRefused(ErrorCode.NOT_FOUND, () -> messages.load(wrong, said.id()));
            assertRefused(ErrorCode.NOT_FOUND, () -> messages.edit(wrong, said.id(), "mine"));
            assertRefused(ErrorCode.NOT_FOUND, () -> messages.latest(wrong, id, 10));
            assertRefused(ErrorCode.NOT_FOUND, () -> messages.before(wrong, id, said.position(), 10));
            assertRefused(ErrorCode.NOT_FOUND, () -> messages.after(wrong, id, 0, 10));
            assertRefused(ErrorCode.NOT_FOUND, () -> messages.around(wrong, id, said.position(), 10));
            assertRefused(ErrorCode.NOT_FOUND, () -> messages.around(wrong, id, said.at(), 10));
            assertRefused(ErrorCode.NOT_FOUND, () -> context.contents().recall(wrong, said.ref()));
            assertRefused(ErrorCode.NOT_FOUND, () -> context.reactions().give(wrong, said.ref(), "👍"));
            assertRefused(ErrorCode.NOT_FOUND, () -> context.revisions().list(wrong, said.ref()));
        }
    }

    @Test
    void onlyTheAuthorEditsAndRecalls() {
        Message said = chat.post(hanako, id, "mine");

        assertRefused(ErrorCode.FORBIDDEN, () -> messages.edit(ichiro, said.id(), "yours"));
        assertRefused(ErrorCode.FORBIDDEN, () -> context.contents().recall(ichiro, said.ref()));
        assertThat(messages.load(ichiro, said.id())).isEqualTo(said);
    }

    @Test
    void anEditKeepsTheEarlierWords() {
        Message said = chat.post(hanako, id, "first");

        Message edited = messages.edit(hanako, said.id(), "second");

        assertThat(edited.text()).isEqualTo("second");
        assertThat(edited.editedAt()).isPresent();
        assertThat(edited.position()).isEqualTo(said.position());
        assertThat(context.revisions().list(ichiro, said.ref())).extracting(Revision::text).containsExactly("first");
        assertThat(messages.latest(ichiro, id, 1).messages()).containsExactly(edited);
    }

    @Test
    void aRecallLeavesATombstoneAndNoWords() {
        Message said = chat.post(hanako, id, "oh no");
        messages.edit(hanako, said.id(), "oh no, really");
        context.reactions().give(ichiro, said.ref(), "👍");

        context.contents().recall(hanako, said.ref());

        Message tombstone = messages.load(ichiro, said.id());
        assertThat(tombstone.recalled()).isTrue();
        assertThat(tombstone.text()).isEmpty();
        assertThat(messages.latest(ichiro, id, 1).messages()).containsExactly(tombstone);
        assertThat(context.revisions().list(ichiro, said.ref())).isEmpty();
        assertThat(context.reactions().of(ichiro.person(), List.of(said.ref()))).isEmpty();
        assertRefused(ErrorCode.GONE, () -> messages.edit(hanako, said.id(), "again"));
    }

    @Test
    void theSameKeyNeverMakesASecondMessage() {
        Message first = chat.post(hanako, id, "once", "key-1");

        assertThat(chat.post(hanako, id, "once", "key-1")).isEqualTo(first);
        assertThat(chat.post(ichiro, id, "once", "key-1")).isNotEqualTo(first);
        assertThat(messages.latest(hanako, id, 2).messages())
                .extracting(Message::author)
                .containsExactly(hanako.person(), ichiro.person());
    }

    @Test
    void attemptsAtTheSameMomentMakeOneMessage() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Message>> attempts = IntStream.range(0, 16)
                    .<Callable<Message>>mapToObj(i -> () -> chat.post(hanako, id, "at once", "key-2"))
                    .toList();

            Set<Long> ids = threads.invokeAll(attempts).stream()
                    .map(Future::resultNow)
                    .map(Message::id)
                    .collect(Collectors.toSet());

            assertThat(ids).hasSize(1);
        }
    }

    @Test
    void manyWhoSpeakAtOnceAreAllHeardInTheJournalsOrder() throws Exception {
        context.settings().set(hiroba.administrator(), ChatSettings.BURST, 1_000);
        ConversationId hall =
                chat.parts().conversations().talkOf(hanako, TestChat.OPEN_GROUP).id();
        long before = hiroba.database().journal().position();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Message>> posts = IntStream.range(0, 200)
                    .<Callable<Message>>mapToObj(i -> () -> chat.post(i % 2 == 0 ? hanako : ichiro, hall, "m" + i))
                    .toList();
            threads.invokeAll(posts).forEach(Future::resultNow);
        }

        List<Long> told = hiroba.database().journal().read(before, 1_000).stream()
                .map(JournalEntry::event)
                .filter(event -> event.type().equals(ChatEvents.POSTED))
                .map(event -> event.subject().orElseThrow().id())
                .toList();
        assertThat(told).hasSize(200);
        assertThat(messages.latest(stranger, hall, 200).messages())
                .extracting(Message::id)
                .isEqualTo(told);
    }

    @Test
    void anEmptyOrOverlongMessageIsRefused() {
        context.settings().set(hiroba.administrator(), ChatSettings.MAX_LENGTH, 100);
        try {
            assertRefused(ErrorCode.INVALID, () -> chat.post(hanako, id, " \n "));
            assertRefused(ErrorCode.TOO_LARGE, () -> chat.post(hanako, id, "x".repeat(101)));
            assertThat(chat.post(hanako, id, "x".repeat(100)).text()).hasSize(100);
        } finally {
            context.settings().set(hiroba.administrator(), ChatSettings.MAX_LENGTH, 8_000);
        }
    }

    @Test
    void aMessageOfTheGreatestLengthFits() {
        context.settings().set(hiroba.administrator(), ChatSettings.MAX_LENGTH, 32_000);
        try {
            assertThat(chat.post(hanako, id, "長".repeat(32_000)).text()).hasSize(32_000);
        } finally {
            context.settings().set(hiroba.administrator(), ChatSettings.MAX_LENGTH, 8_000);
        }
    }

    @Test
    void whoFloodsIsSlowedDown() {
        Caller flooder = hiroba.caller("flooder");
        ConversationId own =
                chat.parts().conversations().direct(flooder, hanako.person()).id();
        context.settings().set(hiroba.administrator(), ChatSettings.BURST, 3);
        try {
            IntStream.range(0, 3).forEach(i -> chat.post(flooder, own, "quick"));
            assertRefused(ErrorCode.TOO_MANY, () -> chat.post(flooder, own, "too quick"));

            hiroba.clock().advance(Duration.ofSeconds(1));
            chat.post(flooder, own, "slower");
        } finally {
            context.settings().set(hiroba.administrator(), ChatSettings.BURST, 30);
        }
    }

    @Test
    void whoIsNamedFindsTheMention() {
        Message said = chat.post(hanako, id, "＠ichiro お願いします");

        assertThat(context.mentions().list(ichiro, 1))
                .extracting(Content::ref, Content::path)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        said.ref(), "messages/" + id + "?message=" + said.id()));
    }

    @Test
    void whatWasSaidIsContentForOthersToWorkOn() {
        Message said = chat.post(hanako, id, "content");

        assertThat(context.contents().load(ichiro, said.ref()).text()).isEqualTo("content");
        assertThat(context.contents().findAll(stranger, List.of(said.ref()))).isEmpty();
    }

    @Test
    void theEventRepeatsTheKeyAndHoldsNoWords() {
        long before = hiroba.database().journal().position();

        chat.post(hanako, id, "secret words", "key-3");

        assertThat(hiroba.database().journal().read(before, 10))
                .map(JournalEntry::event)
                .filteredOn(event -> event.type().equals(ChatEvents.POSTED))
                .singleElement()
                .satisfies(event -> assertThat(event.details())
                        .isEqualTo(Map.of("conversation", id.toString(), "clientKey", "key-3")));
    }

    @Test
    void moreImagesThanAllowedAndSillyKeysAreRefused() {
        var many = new MessageService.NewMessage(
                "", java.util.Collections.nCopies(21, new org.hiroba.api.media.ImageId(1)), Optional.empty());

        assertRefused(ErrorCode.INVALID, () -> messages.post(hanako, id, many));
        assertRefused(ErrorCode.INVALID, () -> chat.post(hanako, id, "text", "k".repeat(101)));
        assertRefused(ErrorCode.INVALID, () -> chat.post(hanako, id, "text", " "));
    }

    @Test
    void whatIsRecalledWhileItsAuthorWritesStaysRecalled() {
        Message said = chat.post(hanako, id, "the plan of the merger");
        MessageService late = afterEachReading(() -> context.contents().recall(hanako, said.ref()));

        assertRefused(ErrorCode.GONE, () -> late.edit(hanako, said.id(), "the plan, corrected"));

        assertThat(messages.load(ichiro, said.id()).recalled()).isTrue();
        assertThat(messages.latest(ichiro, id, 1).messages().getFirst().text()).isEmpty();
    }

    /** Somebody else is a moment faster: between what the service reads and what it writes. */
    private MessageService afterEachReading(Runnable somebodyElse) {
        MessageRepository table = new SqlMessageRepository(context.sql());
        MessageRepository interrupted = (MessageRepository) Proxy.newProxyInstance(
                MessageRepository.class.getClassLoader(), new Class<?>[] {MessageRepository.class}, (proxy, method, values) -> {
                    Object result = method.invoke(table, values);
                    if (method.getName().equals("findAll")) {
                        somebodyElse.run();
                    }
                    return result;
                });
        return new MessageService(
                context, chat.parts().conversations(), interrupted, new MessageCache(interrupted));
    }
}
