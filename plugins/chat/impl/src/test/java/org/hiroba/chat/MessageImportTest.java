package org.hiroba.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiroba.chat.Refusals.assertRefused;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.chat.api.BroughtInMessage;
import org.hiroba.chat.api.ChatImport;
import org.hiroba.chat.api.Conversation;
import org.hiroba.chat.domain.Message;
import org.hiroba.testkit.TestPlatform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("sql")
class MessageImportTest {
    private static final Instant OLD = Instant.parse("2019-12-30T20:36:11.053300Z");

    @RegisterExtension
    static final TestPlatform hiroba = TestPlatform.open();

    private static final TestChat chat = TestChat.installedIn(hiroba);

    private final ChatImport imports = hiroba.service(ChatImport.class);
    private final Caller administrator = hiroba.administrator();
    private final Caller hanako = hiroba.caller("hanako");
    private final Caller ichiro = hiroba.caller("ichiro");

    @Test
    void originalAuthorsTimesAndOrderArePreserved() {
        Conversation conversation = between("a", "hanako", "ichiro");

        imports.bringIn(administrator, conversation.id(), List.of(
                message("a:2", ichiro.person(), OLD.plusSeconds(1), "second"),
                message("a:1", hanako.person(), OLD, "first")));

        assertThat(chat.parts().messages().latest(hanako, conversation.id(), 10).messages())
                .extracting(Message::text, Message::author, Message::at)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("first", hanako.person(), OLD),
                        org.assertj.core.groups.Tuple.tuple("second", ichiro.person(), OLD.plusSeconds(1)));
    }

    @Test
    void theSameKeyIsNotTakenTwiceAndIsFoundAgain() {
        Conversation conversation = between("b", "hanako", "jiro");
        Map<String, ContentRef> first = imports.bringIn(
                administrator, conversation.id(), List.of(message("b:1", hanako.person(), OLD, "once")));

        Map<String, ContentRef> second = imports.bringIn(administrator, conversation.id(), List.of(
                message("b:1", hanako.person(), OLD, "once"), message("b:2", hanako.person(), OLD, "new")));

        assertThat(second).containsAllEntriesOf(first).hasSize(2);
        assertThat(chat.parts().messages().latest(hanako, conversation.id(), 10).messages()).hasSize(2);
    }

    @Test
    void messagesOfTheSameInstantKeepTheirOrder() {
        Conversation conversation = between("c", "hanako", "saburo");

        imports.bringIn(administrator, conversation.id(), Stream.of("1", "2", "3")
                .map(text -> message("c:" + text, hanako.person(), OLD, text))
                .toList());
        imports.bringIn(administrator, conversation.id(), Stream.of("4", "5")
                .map(text -> message("c:" + text, hanako.person(), OLD, text))
                .toList());

        assertThat(chat.parts().messages().latest(hanako, conversation.id(), 10).messages())
                .extracting(Message::text)
                .containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void aConversationOfAnImportIsFoundAgainByItsKey() {
        List<PersonId> people = Stream.of("hanako", "ichiro", "shiro").map(login -> hiroba.person(login).id()).toList();

        Conversation made = imports.conversation(administrator, "mpdm-1", people, "Old talk");

        assertThat(imports.conversation(administrator, "mpdm-1", people, "Old talk")).isEqualTo(made);
        assertThat(chat.parts().conversations().load(hanako, made.id()).title()).isEqualTo("Old talk");
    }

    @Test
    void whatWasBroughtInIsNoNews() {
        Conversation conversation = between("d", "hanako", "goro");

        imports.bringIn(administrator, conversation.id(), List.of(message("d:1", hanako.person(), OLD, "@goro look")));

        assertThat(hiroba.context("chat").mentions().list(hiroba.caller("goro"), 10)).isEmpty();
        assertThat(chat.parts().reading().summary(hiroba.caller("goro"), conversation.id()).unread()).isZero();
        assertThat(chat.parts().reading().countUnreadConversations(hiroba.caller("goro"))).isZero();
    }

    @Test
    void wordsCanBeRewrittenLater() {
        Conversation conversation = between("e", "hanako", "rokuro");
        ContentRef ref = imports.bringIn(
                        administrator, conversation.id(), List.of(message("e:1", hanako.person(), OLD, "link")))
                .get("e:1");

        assertThat(imports.rewrite(administrator, ref, "link", "better link")).isTrue();
        assertThat(imports.rewrite(administrator, ref, "link", "other link")).isFalse();

        assertThat(chat.parts().messages().load(hanako, ref.id()))
                .extracting(Message::text, Message::editedAt)
                .containsExactly("better link", Optional.empty());
    }

    @Test
    void aRemovedConversationIsGoneForEverybody() {
        Conversation conversation = between("f", "hanako", "nanako");
        imports.bringIn(administrator, conversation.id(), List.of(message("f:1", hanako.person(), OLD, "gone")));

        imports.remove(administrator, conversation.id());

        assertRefused(
                ErrorCode.NOT_FOUND, () -> chat.parts().conversations().load(hanako, conversation.id()));
        assertThat(between("f2", "hanako", "nanako").id()).isNotEqualTo(conversation.id());
    }

    @Test
    void onlyAdministratorsBringIn() {
        Conversation conversation = between("g", "hanako", "ichiro");
        List<PersonId> people = List.of(hanako.person(), ichiro.person());
        var ref = new ContentRef(Message.CONTENT_KIND, 1);

        assertRefused(ErrorCode.FORBIDDEN, () -> imports.conversation(hanako, "x", people, ""));
        assertRefused(ErrorCode.FORBIDDEN, () -> imports.bringIn(
                hanako, conversation.id(), List.of(message("g:1", ichiro.person(), OLD, "forged"))));
        assertRefused(ErrorCode.FORBIDDEN, () -> imports.rewrite(hanako, ref, "", "forged"));
        assertRefused(ErrorCode.FORBIDDEN, () -> imports.remove(hanako, conversation.id()));
    }

    private Conversation between(String key, String... logins) {
        List<PersonId> people = Stream.of(logins).map(login -> hiroba.person(login).id()).toList();
        return imports.conversation(administrator, key, people, "");
    }

    private static BroughtInMessage message(String key, PersonId author, Instant at, String text) {
        return new BroughtInMessage(key, author, at, Optional.empty(), text, List.of());
    }
}
