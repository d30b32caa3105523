package org.hiroba.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hiroba.api.command.Progress;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.NewPerson;
import org.hiroba.api.identity.People;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.Role;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.text.Language;
import org.hiroba.chat.ChatPlugin;
import org.hiroba.chat.api.ChatImport;
import org.hiroba.groups.GroupsPlugin;
import org.hiroba.groups.api.GroupImport;
import org.hiroba.slack.domain.ImportReport;
import org.hiroba.slack.domain.ImportReport.Taken;
import org.hiroba.slack.domain.SlackImport;
import org.hiroba.slack.storage.SqlKnownRepository;
import org.hiroba.testkit.TestPlatform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A stranger takes a login between the moment in which the import found it free and the one in which it writes it. */
@Tag("sql")
class LoginClashTest {
    @RegisterExtension
    static final TestPlatform hiroba = TestPlatform.open();

    private static PluginContext context;

    private final Caller administrator = hiroba.administrator();

    @TempDir
    Path folder;

    @BeforeAll
    static void install() {
        hiroba.install("groups", new GroupsPlugin());
        hiroba.install("chat", new ChatPlugin());
        hiroba.install("slack", new SlackPlugin(hiroba.service(GroupImport.class), hiroba.service(ChatImport.class)));
        context = hiroba.context("slack");
    }

    @Test
    void whoseLoginIsTakenInTheSameMomentGetsTheNextOneAndTheOthersOfTheHundredComeIn() {
        String users = IntStream.range(0, 120)
                .mapToObj(i -> "{'id':'U%d','name':'user%d','real_name':'Person'}".formatted(i, i))
                .collect(Collectors.joining(",", "[", "]"));
        createPerson("user57-2");

        ImportReport report = run(users, "", stealing("user57"));

        assertThat(report.taken()).containsEntry(Taken.PEOPLE, 120).doesNotContainKey(Taken.PEOPLE_KNOWN);
        assertThat(report.leftOut()).isEmpty();
        assertThat(person("user57").name()).isEqualTo("Stranger");
        assertThat(person("user57-3").name()).isEqualTo("Person");
        assertThat(person("user99").name()).isEqualTo("Person");
        assertThat(run(users, "", context).taken()).containsEntry(Taken.PEOPLE_KNOWN, 120);
        assertThat(context.people().findByLogin("user57-4")).isEmpty();
    }

    @Test
    void aBotThatTheExportDoesNotListGivesWayToo() {
        run("[]", "{'type':'message','subtype':'bot_message','username':'Build','text':'green','ts':'1704758404.000400'}",
                stealing("build"));

        assertThat(person("build").name()).isEqualTo("Stranger");
        assertThat(person("build-2").name()).isEqualTo("Build");
    }

    private ImportReport run(String users, String messages, PluginContext seen) {
        Path file = new ExportFile()
                .with("users.json", users)
                .with("channels.json", "[{'id':'C1','name':'general','members':[]}]")
                .with("general/2024-01-09.json", "[" + messages + "]")
                .writeTo(folder);
        return new SlackImport(
                        seen,
                        new SqlKnownRepository(context.sql()),
                        hiroba.service(GroupImport.class),
                        hiroba.service(ChatImport.class))
                .run(administrator, file, false, Progress.NONE);
    }

    /** The platform, but as soon as it was asked about the login the first time, somebody has it. */
    private PluginContext stealing(String login) {
        AtomicBoolean stolen = new AtomicBoolean();
        People people = changed(People.class, context.people(), (method, answer) -> {
            if (method.equals("findByLogin " + login) && stolen.compareAndSet(false, true)) {
                assertThat((Optional<?>) answer).isEmpty();
                CompletableFuture.runAsync(() -> createPerson(login)).join();
            }
            return answer;
        });
        return changed(PluginContext.class, context, (method, answer) -> method.equals("people") ? people : answer);
    }

    private static <T> T changed(Class<T> type, T real, BiFunction<String, Object, Object> change) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
            try {
                String call = method.getName() + (values == null ? "" : " " + values[0]);
                return change.apply(call, method.invoke(real, values));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    private void createPerson(String login) {
        context.accounts()
                .create(administrator, new NewPerson(login, "Stranger", "Stranger", "Other", Role.MEMBER, Language.EN));
    }

    private static Person person(String login) {
        return context.people().findByLogin(login).orElseThrow();
    }
}
