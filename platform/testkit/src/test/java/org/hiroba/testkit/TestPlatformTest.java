package org.hiroba.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.event.Stamp;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.Role;
import org.hiroba.api.text.Language;
import org.hiroba.core.access.ClientInfo;
import org.hiroba.core.access.SignIn;
import org.hiroba.testkit.SamplePlugin.Notes;
import org.junit.jupiter.api.Test;

/** The platform opened, closed and opened again, with a plugin in it. */
class TestPlatformTest {
    @Test
    void whatIsWrittenIsThereAfterItWasClosedAndOpenedAgain() throws Exception {
        try (TestPlatform hiroba = TestPlatform.open()) {
            SamplePlugin first = hiroba.install("sample", new SamplePlugin());
            Person hanako = hiroba.person("hanako");
            hiroba.service(Notes.class).write("おはよう");
            hiroba.platform().content().readMarks().moveTo(hanako.id(), Audience.COMPANY, "notes", 7);
            Stamp stamp = hiroba.database().transactions().call(() -> hiroba.database()
                    .journal()
                    .append(DomainEvent.of("sample.written", Audience.COMPANY, hanako.id())));
            awaitTold(first, stamp);
            hiroba.reopen();

            assertThat(first.stopped).isTrue();
            assertThat(hiroba.platform().texts().get(Language.JA, "sample.title")).isEqualTo("[sample.title]");
            hiroba.install("sample", new SamplePlugin());
            assertThat(hiroba.service(Notes.class).all()).containsExactly("おはよう");
            assertThat(hiroba.person("hanako")).isEqualTo(hanako);
            assertThat(hiroba.platform().content().readMarks().position(hanako.id(), Audience.COMPANY, "notes"))
                    .isEqualTo(7);
            assertThat(hiroba.platform().texts().get(Language.JA, "sample.title")).isEqualTo("見本");
            assertThat(hiroba.platform().identity().setup().isDone()).isTrue();
        }
    }

    @Test
    void peopleCanSignInAndTheAdministratorAdministers() {
        try (TestPlatform hiroba = TestPlatform.open()) {
            Caller hanako = hiroba.caller("hanako");

            assertThat(hanako.role()).isEqualTo(Role.MEMBER);
            assertThat(hiroba.administrator().isAdministrator()).isTrue();
            assertThat(hiroba.platform().identity().signIn().signIn(
                            "hanako", TestPeople.PASSWORD, new ClientInfo("127.0.0.1", "test")))
                    .isInstanceOf(SignIn.Accepted.class);
            assertThat(hiroba.platform().content().audiences().maySee(hanako.person(), Audience.COMPANY))
                    .isTrue();
        }
    }

    private static void awaitTold(SamplePlugin plugin, Stamp stamp) throws InterruptedException {
        JournalEntry told = plugin.told.poll(20, TimeUnit.SECONDS);
        while (told != null && told.sequence() != stamp.sequence()) {
            told = plugin.told.poll(20, TimeUnit.SECONDS);
        }
        assertThat(told).isNotNull();
    }
}
