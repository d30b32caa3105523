package org.hiroba.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiroba.files.TestFiles.assertRefused;
import static org.hiroba.files.TestFiles.bytes;
import static org.hiroba.files.TestFiles.names;
import static org.hiroba.files.TestFiles.png;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.content.Attachment;
import org.hiroba.api.content.Attachments;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.Contents;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.identity.Caller;
import org.hiroba.files.domain.FileFilter;
import org.hiroba.files.domain.StoredFile;
import org.hiroba.groups.api.Group;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files that hang on posts: seen with them, gone with them. */
@Tag("sql")
class FilesOfPostsTest extends FilesOfColleagues {
    private final Caller jiro = hiroba.caller("jiro");

    @Test
    void aPostMayConsistOfAFile() {
        Group group = test.secretGroup(hanako, taro);
        ContentRef post = test.post(hanako, group, test.upload(hanako, "見積書.txt", bytes("12,000円")));

        List<Attachment> attachments = context.attachments().of(List.of(post)).get(post);
        assertThat(attachments).hasSize(1);
        assertThat(attachments.getFirst().name()).isEqualTo("見積書.txt");
        assertThat(attachments.getFirst().bytes()).isEqualTo(bytes("12,000円").length);
        assertThat(test.serve(taro, Long.toString(attached(group, post).id())).path()).hasContent("12,000円");
        assertThat(names(list(taro, group.id().audience(), FileFilter.ALL, 10))).containsExactly("見積書.txt");
    }

    @Test
    void whoWasChosenBeforeTheFileWasAttachedSeesItThen() {
        Group group = test.secretGroup(hanako, taro, jiro);
        StoredFile file = test.upload(hanako, "salary.txt", bytes("secret"));
        test.files().limit(hanako, file.id(), TestFiles.only(taro));

        test.post(hanako, group, file);

        assertThat(test.files().load(taro, file.id()).narrowed()).isTrue();
        assertRefused(ErrorCode.NOT_FOUND, () -> test.files().load(jiro, file.id()));
    }

    @Test
    void withThePostItsFilesGoToo() throws IOException {
        Group group = test.secretGroup(hanako, taro);
        StoredFile picture = test.upload(hanako, "店.png", png());
        ContentRef post = test.post(hanako, group, picture);
        var image = picture.preview().orElseThrow();
        assertThat(hiroba.platform().content().images().open(taro.person(), image, true)).isPresent();
        long before = hiroba.database().journal().position();

        context.contents().recall(hanako, post);

        assertRefused(ErrorCode.GONE, () -> test.serve(taro, Long.toString(picture.id())));
        assertRefused(ErrorCode.GONE, () -> test.serve(hanako, picture.id() + "/1"));
        encryptCopies();
        test.awaitBytesGone(picture.hash());
        assertThat(hiroba.platform().content().images().open(taro.person(), image, true)).isEmpty();
        assertThat(list(taro, group.id().audience(), FileFilter.ALL, 10)).isEmpty();
        assertThat(hiroba.database().journal().read(before, 10).stream().map(JournalEntry::event))
                .anyMatch(event -> event.type().equals(Contents.RECALLED)
                        && event.subject().equals(Optional.of(picture.ref())));
    }

    @Test
    void aFileTakenBackLeavesItsPostAndTellsThoseWhoLookAtIt() {
        Group group = test.secretGroup(hanako, taro);
        StoredFile file = test.upload(hanako, "a.txt", bytes("sent by mistake"));
        ContentRef post = test.post(hanako, group, file);
        long before = hiroba.database().journal().position();

        context.contents().recall(hanako, file.ref());

        assertThat(context.attachments().of(List.of(post))).isEmpty();
        assertThat(context.contents().load(taro, post).recalled()).isFalse();
        assertRefused(ErrorCode.GONE, () -> test.serve(taro, Long.toString(file.id())));
        assertThat(hiroba.database().journal().read(before, 10).stream().map(JournalEntry::event))
                .anyMatch(event -> event.type().equals(Attachments.CHANGED)
                        && event.subject().equals(Optional.of(post))
                        && event.audience().equals(group.id().audience()));
        assertThat(test.parts().repository().find(file.id()).orElseThrow().name()).isEmpty();
    }

    /** At once, what the platform does beside its work for people. */
    private static void encryptCopies() {
        hiroba.platform().content().recalls().sweep();
    }

    private StoredFile attached(Group group, ContentRef post) {
        return test.parts().repository().listOf(List.of(post)).getFirst();
    }
}
