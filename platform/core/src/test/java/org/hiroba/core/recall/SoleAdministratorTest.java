package org.hiroba.core.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.api.identity.Role;
import org.hiroba.core.ContentFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two open a sealed copy, also where there is only one: who is told plainly that a second one is needed, and asks when there is. */
class SoleAdministratorTest {
    @Test
    void theOnlyAdministratorIsToldThatASecondOneIsNeeded(@TempDir Path folder) {
        try (ContentFixture hiroba = new ContentFixture(folder)) {
            Unsealings unsealings = hiroba.parts.recalls().unsealings();
            ContentRef ref = hiroba.notes.write(Audience.COMPANY, hiroba.hanako.person(), "x");
            hiroba.parts.contents().recall(hiroba.hanako, ref);
            long recall = unsealings.list(hiroba.sato).getFirst().recall().id();

            assertThat(unsealings.list(hiroba.sato)).extracting(Unsealings.Line::another).containsExactly(false);
            assertThatThrownBy(() -> unsealings.ask(hiroba.sato, recall, "a complaint"))
                    .isInstanceOfSatisfying(HirobaException.class, refused -> {
                        assertThat(refused.code()).isEqualTo(ErrorCode.CONFLICT);
                        assertThat(refused.messageKey()).isEqualTo("recall.error.alone");
                    });

            hiroba.people.add("mori", "森 管理", PersonStatus.ACTIVE, Role.ADMINISTRATOR);
            assertThat(unsealings.list(hiroba.sato)).extracting(Unsealings.Line::another).containsExactly(true);
            assertThat(unsealings.ask(hiroba.sato, recall, "a complaint").askedBy()).isEqualTo(hiroba.sato.person());
        }
    }

    @Test
    void theAuthorIsNoSecondOne(@TempDir Path folder) {
        try (ContentFixture hiroba = new ContentFixture(folder)) {
            Unsealings unsealings = hiroba.parts.recalls().unsealings();
            hiroba.people.add("mori", "森 管理", PersonStatus.ACTIVE, Role.ADMINISTRATOR);
            ContentRef ref = hiroba.notes.write(
                    Audience.COMPANY, hiroba.people.caller("mori").person(), "x");
            hiroba.parts.contents().recall(hiroba.sato, ref);

            assertThat(unsealings.list(hiroba.sato)).extracting(Unsealings.Line::another).containsExactly(false);
        }
    }
}
