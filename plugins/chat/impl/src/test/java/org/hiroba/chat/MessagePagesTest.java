package org.hiroba.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiroba.chat.Refusals.assertRefused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.identity.Caller;
import org.hiroba.chat.api.BroughtInMessage;
import org.hiroba.chat.api.ConversationId;
import org.hiroba.chat.domain.Message;
import org.hiroba.chat.domain.MessageService;
import org.hiroba.chat.domain.MessageWindow;
import org.hiroba.testkit.TestPlatform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("sql")
class MessagePagesTest {
    private static final Instant BEGIN = Instant.parse("2025-04-01T00:00:00Z");
    private static final int COUNT = 500;

    @RegisterExtension
    static final TestPlatform hiroba = TestPlatform.open();

    private static final TestChat chat = TestChat.installedIn(hiroba);
    private static final Caller hanako = hiroba.caller("hanako");
    private static final Caller ichiro = hiroba.caller("ichiro");
    private static final ConversationId id =
            chat.parts().conversations().direct(hanako, ichiro.person()).id();
    private static final ConversationId other = chat.parts()
            .conversations()
            .direct(hanako, hiroba.person("other").id())
            .id();

    private final MessageService messages = chat.parts().messages();

    @BeforeAll
    static void fill() {
        for (ConversationId each : Set.of(id, other)) {
            chat.parts()
                    .imports()
                    .bringIn(
                            hiroba.administrator(),
                            each,
                            IntStream.range(0, COUNT)
                                    .mapToObj(i -> new BroughtInMessage(
                                            each + ":" + i,
                                            hanako.person(),
                                            BEGIN.plusSeconds(60L * i),
                                            Optional.empty(),
                                            Integer.toString(i),
                                            List.of()))
                                    .toList());
        }
    }

    @Test
    void theNewestPageEndsWithTheLastMessage() {
        MessageWindow page = messages.latest(hanako, id, 10);

        assertThat(numbers(page)).isEqualTo(range(490, 500));
        assertThat(page.moreBefore()).isTrue();
        assertThat(page.moreAfter()).isFalse();
    }

    @Test
    void pagesBackwardsReachTheBeginningAndMissNothing() {
        List<Integer> read = new ArrayList<>();
        MessageWindow page = messages.latest(hanako, id, 37);
        read.addAll(0, numbers(page));
        while (page.moreBefore()) {
            page = messages.before(hanako, id, page.messages().getFirst().position(), 37);
            read.addAll(0, numbers(page));
        }

        assertThat(read).isEqualTo(range(0, COUNT));
    }

    @Test
    void pagesForwardsReachTheEndAndMissNothing() {
        List<Integer> read = new ArrayList<>();
        MessageWindow page = messages.after(hanako, id, 0, 41);
        read.addAll(numbers(page));
        while (page.moreAfter()) {
            page = messages.after(hanako, id, page.messages().getLast().position(), 41);
            read.addAll(numbers(page));
        }

        assertThat(read).isEqualTo(range(0, COUNT));
    }

    @Test
    void aMessageIsFoundWithItsNeighbours() {
        Message wanted = messages.after(hanako, id, 0, 200).messages().get(123);

        MessageWindow page = messages.around(hanako, id, wanted, 20);

        assertThat(numbers(page)).isEqualTo(range(114, 134));
        assertThat(page.moreBefore()).isTrue();
        assertThat(page.moreAfter()).isTrue();
    }

    @Test
    void aMessageOfAnotherConversationIsNotFoundHere() {
        Message elsewhere = messages.latest(hanako, other, 1).messages().getFirst();

        assertRefused(ErrorCode.NOT_FOUND, () -> messages.around(hanako, id, elsewhere, 10));
    }

    @Test
    void aDayIsFoundFromItsFirstMessageOn() {
        Instant noon = BEGIN.plusSeconds(60 * 300);

        MessageWindow page = messages.around(hanako, id, noon, 10);

        assertThat(numbers(page)).isEqualTo(range(295, 305));
    }

    @Test
    void theEndsAreToldAsEnds() {
        assertThat(messages.around(hanako, id, Long.MAX_VALUE, 10).moreAfter()).isFalse();
        assertThat(messages.around(hanako, id, 0, 10).moreBefore()).isFalse();
        assertThat(messages.after(hanako, id, Long.MAX_VALUE, 10).messages()).isEmpty();
        assertThat(messages.before(hanako, id, 0, 10).messages()).isEmpty();
    }

    private static List<Integer> numbers(MessageWindow page) {
        return page.messages().stream().map(message -> Integer.valueOf(message.text())).toList();
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }
}
