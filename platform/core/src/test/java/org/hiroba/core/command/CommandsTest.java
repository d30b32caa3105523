package org.hiroba.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.hiroba.api.command.Command;
import org.hiroba.api.command.CommandConsole;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.Role;
import org.hiroba.api.text.Language;
import org.hiroba.core.TestPlatform;
import org.hiroba.core.access.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CommandsTest {
    @RegisterExtension
    final TestPlatform hiroba = new TestPlatform();

    private Caller hanako;

    @BeforeEach
    void company() {
        hiroba.found();
        hanako = hiroba.member("hanako");
    }

    @Test
    void aTokenIsMadeListedAndRevoked() {
        String secret = run("token create", "--person", "hanako", "--name=bot", "--days", "30").getFirst();
        assertThat(hiroba.identity().accessTokens().find(secret, Door.API)).map(Caller::person).contains(hanako.person());

        List<String> listed = run("token list", "--person", "hanako");
        assertThat(listed).hasSize(1);
        assertThat(listed.getFirst()).contains("hanako", "bot", "2026-12-24").doesNotContain(secret);
        assertThat(run("token list")).isEqualTo(listed);

        run("token revoke", listed.getFirst().split("\t")[0]);
        assertThat(hiroba.identity().accessTokens().find(secret, Door.API)).isEmpty();
    }

    @Test
    void peopleAreListedByReading() {
        assertThat(run("person list"))
                .containsExactly("kanri\t管理 花子\tかんり はなこ\t本部\t管理者\t利用中", "hanako\t佐藤 花子\tさとう はなこ\t千葉店\tメンバー\t利用中");
    }

    @Test
    void aLinkIsPrintedWithTheAddressOfTheServer() {
        hiroba.identity().publicAddress().announce(URI.create("https://hiroba.example:8443/"));

        String link = run("person invite", "hanako").getLast();

        assertThat(link).startsWith("https://hiroba.example:8443/invitation/");
        assertThat(hiroba.identity().invitations().find(link.substring(link.lastIndexOf('/') + 1))).isPresent();
    }

    @Test
    void aResetTakesThePasswordAwayAndPrintsALink() {
        String path = run("person reset-password", "hanako").getLast();

        assertThat(hiroba.identity().signIn().signIn("hanako", TestPlatform.PASSWORD, TestPlatform.DESK))
                .isInstanceOf(SignIn.Refused.class);
        assertThat(path).startsWith("/invitation/");
        hiroba.identity().invitations()
                .redeem(path.substring("/invitation/".length()), "kuroi-inu-to-akai-tsuki", TestPlatform.DESK);
    }

    @Test
    void somebodyIsDisabled() {
        run("person disable", "hanako");

        assertThat(hiroba.identity().people().load(hanako.person()).isActive()).isFalse();
    }

    @Test
    void whatIsTypedWrongIsNamed() {
        assertRefused("command.error.missing", "token create");
        assertRefused("command.error.person", "token create", "--person", "nobody");
        assertRefused("command.error.value", "token create", "--person");
        assertRefused("command.error.option", "token create", "--persona", "hanako");
        assertRefused("command.error.number", "token create", "--person", "hanako", "--days", "x");
        assertRefused("command.error.days", "token create", "--person", "hanako", "--days", "0");
        assertRefused("command.error.number", "token revoke", "x");
        assertRefused("command.error.missing", "person invite");
        assertRefused("command.error.superfluous", "person disable", "hanako", "kanri");
        assertRefused("command.error.superfluous", "person list", "all");
    }

    @Test
    void aConsoleOfSomebodyWhoIsNoAdministratorDoesNothing() {
        for (List<String> words : List.of(
                List.of("token create", "--person", "kanri"),
                List.of("token list", "--person", "kanri"),
                List.of("person list"),
                List.of("person invite", "kanri"),
                List.of("person reset-password", "kanri"),
                List.of("person disable", "kanri"))) {
            Console console = new Console(new Caller(hanako.person(), Role.MEMBER, Door.COMMAND));
            assertThatThrownBy(() -> command(words.getFirst()).run(console, words.subList(1, words.size())))
                    .as(words.getFirst())
                    .isInstanceOfSatisfying(
                            HirobaException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN));
            assertThat(console.lines).isEmpty();
        }
    }

    @Test
    void everyCommandExplainsItself() {
        for (Command command : hiroba.platform().contributions().all(Command.class)) {
            for (Language language : Language.values()) {
                assertThat(hiroba.platform().texts().has(language, command.helpKey())).as(command.helpKey()).isTrue();
            }
        }
    }

    private List<String> run(String name, String... arguments) {
        Console console = new Console(hiroba.identity().callers().console());
        assertThat(command(name).run(console, List.of(arguments))).isZero();
        return console.lines;
    }

    private void assertRefused(String messageKey, String name, String... arguments) {
        assertThatThrownBy(() -> run(name, arguments))
                .isInstanceOfSatisfying(
                        HirobaException.class, e -> assertThat(e.messageKey()).isEqualTo(messageKey));
    }

    private Command command(String name) {
        return hiroba.platform().contributions().all(Command.class).stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static final class Console implements CommandConsole {
        private final Caller caller;
        private final List<String> lines = new ArrayList<>();

        Console(Caller caller) {
            this.caller = caller;
        }

        @Override
        public Caller caller() {
            return caller;
        }

        @Override
        public Language language() {
            return Language.JA;
        }

        @Override
        public void println(String line) {
            lines.add(line);
        }

        @Override
        public void progress(long done, long total) {}
    }
}
