package org.hiroba.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiroba.files.TestFiles.assertRefused;
import static org.hiroba.files.TestFiles.bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Role;
import org.hiroba.core.recall.Reach;
import org.hiroba.core.recall.SealedContent;
import org.hiroba.files.domain.StoredFile;
import org.hiroba.groups.api.Group;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is left of a file that is taken back, and what is known of it. */
@Tag("sql")
class FileTakenBackTest extends FilesOfColleagues {
    @Test
    void equalBytesStayForTheFileThatIsNotTakenBack() {
        Group group = test.secretGroup(hanako);
        StoredFile first = test.share(hanako, group, "a.txt", "the same bytes");
        StoredFile second = test.share(hanako, group, "b.txt", "the same bytes");

        context.contents().recall(hanako, first.ref());

        assertThat(test.serve(hanako, Long.toString(second.id())).path()).hasContent("the same bytes");
    }

    @Test
    void recallTakesEveryVersion() {
        StoredFile file = test.share(hanako, test.secretGroup(hanako), "plan.txt", "recall one");
        StoredFile second = test.version(hanako, file, "recall two");
        test.files().restore(hanako, file.id(), 1);

        context.contents().recall(hanako, file.ref());

        encryptCopies();
        test.awaitBytesGone(file.hash());
        test.awaitBytesGone(second.hash());
    }

    @Test
    void whoeverTakesAFileBackLearnsWhoSavedItAndTwoAdministratorsCanReadItsVersions() {
        StoredFile file = test.share(hanako, test.secretGroup(hanako, taro), "pay.txt", "pay one");
        test.version(hanako, file, "pay two");
        test.serve(hanako, Long.toString(file.id()));
        test.serve(taro, Long.toString(file.id()));
        test.serve(taro, file.id() + "/1");
        var recalls = hiroba.platform().content().recalls();
        assertRefused(ErrorCode.NOT_FOUND, () -> recalls.reports().load(hanako, file.ref()));

        context.contents().recall(hanako, file.ref());

        var report = recalls.reports().load(hanako, file.ref());
        assertThat(report.reached()).singleElement().satisfies(one -> {
            assertThat(one.person()).isEqualTo(taro.person());
            assertThat(one.reach()).isEqualTo(Reach.SAVED);
            assertThat(one.at()).contains(hiroba.clock().instant());
        });
        assertThat(report.untraced()).isZero();
        Caller second = secondAdministrator();
        var asked = recalls.unsealings().ask(hiroba.administrator(), report.recall().id(), "audit");
        recalls.unsealings().agree(second, asked.id());
        var parts = recalls.unsealings().open(second, asked.id()).pieces().getFirst().parts();
        assertThat(parts).extracting(part -> part.name()).containsExactly("v2 pay.txt", "v1 pay.txt");
        assertThat(read(second, asked.id(), parts.getLast())).isEqualTo("pay one");
    }

    /** At once, what the platform does beside its work for people. */
    private static void encryptCopies() {
        hiroba.platform().content().recalls().sweep();
    }

    private Caller secondAdministrator() {
        Caller second = hiroba.caller("second");
        context.accounts().changeRole(hiroba.administrator(), second.person(), Role.ADMINISTRATOR);
        return hiroba.caller("second");
    }

    private static String read(Caller caller, long unsealing, SealedContent.Part part) {
        var bytes = new ByteArrayOutputStream();
        try {
            hiroba.platform().content().recalls().unsealings().write(caller, unsealing, part, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
