package org.hiroba.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiroba.files.TestFiles.assertRefused;
import static org.hiroba.files.TestFiles.bytes;
import static org.hiroba.files.TestFiles.downloadable;
import static org.hiroba.files.TestFiles.only;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hiroba.api.content.Attachments;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Person;
import org.hiroba.api.media.ServedFile;
import org.hiroba.api.text.Language;
import org.hiroba.files.domain.FileDownloads;
import org.hiroba.files.domain.FileFilter;
import org.hiroba.files.domain.FileService.Limits;
import org.hiroba.files.domain.StoredFile;
import org.hiroba.files.search.FileSource;
import org.hiroba.groups.api.Group;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who gets at a file, at every door of the service; wrong people get the answer for what does not exist. */
@Tag("sql")
class FileRightsTest extends FilesOfColleagues {
    private final Caller jiro = hiroba.caller("jiro");
    private final Caller admin = hiroba.administrator();

    /** Everything that the service offers, as asked by that person. */
    private List<ThrowingCallable> everything(Caller caller, StoredFile file) {
        var files = test.files();
        return List.of(
                () -> files.load(caller, file.id()),
                () -> files.open(caller, file.id(), Optional.empty()),
                () -> files.open(caller, file.id(), Optional.of(1)),
                () -> serve(caller, file),
                () -> test.parts().pages().thumbnail(caller, file.id()),
                () -> test.parts().pages().page(caller, file.id(), 1),
                () -> test.parts().pages().words(caller, file.id()),
                () -> test.parts().pages().state(caller, file.id()),
                () -> files.versions(caller, file.id()),
                () -> files.viewers(caller, file.id()),
                () -> files.chosen(caller, file.id()),
                () -> files.rename(caller, file.id(), "b.txt"),
                () -> files.limit(caller, file.id(), downloadable(true)),
                () -> files.restore(caller, file.id(), 1),
                () -> files.addVersion(caller, file.id(), "a.txt", new ByteArrayInputStream(bytes("x"))),
                () -> context.contents().load(caller, file.ref()),
                () -> context.contents().recall(caller, file.ref()),
                () -> context.bookmarks().add(caller, file.ref()));
    }

    private ServedFile serve(Caller caller, StoredFile file) {
        return new FileDownloads(
                        test.files(),
                        test.parts().pages(),
                        context.blobs(),
                        context.deliveries())
                .open(caller, Long.toString(file.id()));
    }

    private void assertUnknown(Caller caller, StoredFile file) {
        for (ThrowingCallable operation : everything(caller, file)) {
            assertRefused(ErrorCode.NOT_FOUND, operation);
        }
    }

    @Test
    void aFreshUploadIsItsUploadersAlone() {
        StoredFile file = test.upload(hanako, "a.txt", bytes("draft"));

        assertUnknown(taro, file);
        assertUnknown(admin, file);
        assertThat(test.files().load(hanako, file.id()).name()).isEqualTo("a.txt");
    }

    @Test
    void aFileOfAPrivateGroupDoesNotExistForOthersNotEvenForAdministrators() {
        Group group = test.secretGroup(hanako, taro);
        StoredFile file = test.share(hanako, group, "a.txt", "secret");

        assertUnknown(jiro, file);
        assertUnknown(admin, file);
        assertRefused(ErrorCode.NOT_FOUND, () -> list(jiro, group.id().audience(), FileFilter.ALL, 10));
        assertRefused(ErrorCode.NOT_FOUND, () -> test.share(jiro, group, "b.txt", "mine"));
        assertThat(serve(taro, file).path()).hasContent("secret");
    }

    @Test
    void whoIsTakenOutOfTheGroupIsRefusedAtTheSavedAddress() {
        Group group = test.secretGroup(hanako, taro);
        StoredFile file = test.share(hanako, group, "a.txt", "secret");
        assertThat(serve(taro, file).path()).hasContent("secret");

        test.remove(hanako, group, taro);

        assertUnknown(taro, file);
    }

    @Test
    void whoMayOnlyReadChangesNothing() {
        StoredFile file = test.share(hanako, test.openGroup(hanako), "a.txt", "for all");

        assertThat(serve(jiro, file).path()).hasContent("for all");
        assertRefused(ErrorCode.FORBIDDEN, () -> test.files().rename(jiro, file.id(), "b.txt"));
        assertRefused(ErrorCode.FORBIDDEN, () -> test.files().limit(jiro, file.id(), only(jiro)));
        assertRefused(ErrorCode.FORBIDDEN, () -> test.files().chosen(jiro, file.id()));
        assertRefused(ErrorCode.FORBIDDEN, () -> test.files().restore(jiro, file.id(), 1));
        assertRefused(
                ErrorCode.FORBIDDEN,
                () -> test.files().addVersion(jiro, file.id(), "a.txt", new ByteArrayInputStream(bytes("x"))));
        assertRefused(ErrorCode.FORBIDDEN, () -> context.contents().recall(jiro, file.ref()));
        assertRefused(ErrorCode.FORBIDDEN, () -> test.share(jiro, test.openGroup(hanako), "b.txt", "mine"));
    }

    @Test
    void aMemberAddsVersionsButDecidesNothing() {
        StoredFile file = test.share(hanako, test.secretGroup(hanako, taro), "a.txt", "one");

        assertThat(test.files()
                        .addVersion(taro, file.id(), "a.txt", new ByteArrayInputStream(bytes("two")))
                        .number())
                .isEqualTo(2);
        assertRefused(ErrorCode.FORBIDDEN, () -> test.files().limit(taro, file.id(), only(taro)));
    }

    @Test
    void aNarrowedFileIsSeenByThoseChosenOnly() {
        Group group = test.secretGroup(hanako, taro, jiro);
        StoredFile file = test.share(hanako, group, "salary.txt", "secret");
        test.files().limit(hanako, file.id(), only(taro));

        assertUnknown(jiro, file);
        assertThat(serve(taro, file).path()).hasContent("secret");
        assertThat(list(jiro, group.id().audience(), FileFilter.ALL, 10)).isEmpty();
        assertThat(list(taro, group.id().audience(), FileFilter.ALL, 10)).hasSize(1);
        FileSource source = new FileSource(test.parts().repository(), test.parts().readings());
        assertThat(source.read(List.of(file.id())).get(file.id()).audience())
                .isEqualTo(StoredFile.own(file.id()));
        assertThat(context.audiences().visibleTo(taro.person())).contains(StoredFile.own(file.id()));
        assertThat(context.audiences().visibleTo(jiro.person()))
                .doesNotContain(StoredFile.own(file.id()));
    }

    @Test
    void aNarrowedFileThatWasTakenBackIsGoneForItsUploaderAndUnknownToOthers() {
        StoredFile file = test.share(hanako, test.secretGroup(hanako, taro), "salary.txt", "secret");
        test.files().limit(hanako, file.id(), only());
        context.contents().recall(hanako, file.ref());

        assertRefused(ErrorCode.GONE, () -> serve(hanako, file));
        assertUnknown(taro, file);
    }

    @Test
    void beingChosenIsNoUseToWhoLeftTheGroup() {
        Group group = test.secretGroup(hanako, taro);
        StoredFile file = test.share(hanako, group, "a.txt", "secret");
        test.files().limit(hanako, file.id(), only(taro, jiro));

        assertUnknown(jiro, file);
        test.remove(hanako, group, taro);
        assertUnknown(taro, file);
    }

    @Test
    void limitsOutliveARestart() {
        Group group = test.secretGroup(hanako, taro, jiro);
        StoredFile file = test.share(hanako, group, "a.txt", "secret");
        test.files().limit(hanako, file.id(), only(taro));

        var again = FileParts.of(context).access();

        assertThat(again.maySee(taro.person(), Long.toString(file.id()))).isTrue();
        assertThat(again.maySee(jiro.person(), Long.toString(file.id()))).isFalse();
        assertThat(again.maySee(hanako.person(), Long.toString(file.id()))).isTrue();
    }

    @Test
    void afterItsLastDayAFileIsItsUploadersAlone() {
        StoredFile file = test.share(hanako, test.secretGroup(hanako, taro), "a.txt", "offer");
        Limits hour = new Limits(Optional.empty(), Optional.of(hiroba.clock().instant().plus(Duration.ofHours(1))), true);
        test.files().limit(hanako, file.id(), hour);
        assertThat(serve(taro, file).path()).hasContent("offer");

        hiroba.clock().advance(Duration.ofHours(1));

        assertRefused(ErrorCode.GONE, () -> serve(taro, file));
        assertRefused(ErrorCode.NOT_FOUND, () -> serve(jiro, file));
        assertThat(serve(hanako, file).path()).hasContent("offer");
        assertRefused(ErrorCode.INVALID, () -> test.files().limit(hanako, file.id(), hour));
    }

    @Test
    void whatMayNotBeSavedIsSavedByItsUploaderOnly() {
        StoredFile file = test.share(hanako, test.secretGroup(hanako, taro), "a.txt", "look");
        test.files().limit(hanako, file.id(), downloadable(false));

        assertRefused(ErrorCode.FORBIDDEN, () -> serve(taro, file));
        assertRefused(ErrorCode.FORBIDDEN, () -> test.files().open(taro, file.id(), Optional.of(1)));
        assertThat(test.files().load(taro, file.id()).downloadable()).isFalse();
        assertThat(serve(hanako, file).path()).hasContent("look");
    }

    @Test
    void theWordsAreAsTrueAsTheList() {
        StoredFile file = test.share(hanako, test.secretGroup(hanako, taro, jiro), "a.txt", "secret");
        assertWords(file, List.of(hanako, taro, jiro), "Group \\d+の3人が見られます");

        test.files().limit(hanako, file.id(), only(taro));
        assertWords(file, List.of(hanako, taro), ".+さんほか1人が見られます");

        test.files().limit(hanako, file.id(), only());
        assertWords(file, List.of(hanako), "あなただけが見られます");
        assertThat(test.parts().words().whoSees(hanako, file, Language.EN)).isEqualTo("Only you can see this.");
    }

    private void assertWords(StoredFile file, List<Caller> people, String words) {
        StoredFile now = test.files().load(hanako, file.id());
        assertThat(test.files().viewers(hanako, file.id()).stream().map(Person::id))
                .containsExactlyInAnyOrderElementsOf(people.stream().map(Caller::person).toList());
        assertThat(test.parts().words().whoSees(hanako, now, Language.JA)).matches(words);
        assertThat(context.people().list(org.hiroba.api.identity.PersonStatus.ACTIVE))
                .allSatisfy(person -> assertThat(isLetIn(person, file)).isEqualTo(people.stream()
                        .anyMatch(caller -> caller.is(person.id()))));
    }

    private boolean isLetIn(Person person, StoredFile file) {
        try {
            serve(new Caller(person.id(), person.role(), org.hiroba.api.identity.Door.API), file);
            return true;
        } catch (HirobaException refused) {
            return false;
        }
    }

    @Test
    void nobodyAttachesAnothersUploadNorOneTwice() {
        Group group = test.secretGroup(hanako, taro);
        StoredFile file = test.upload(hanako, "a.txt", bytes("x"));
        ContentRef post = new ContentRef("post", 1);

        assertRefused(ErrorCode.INVALID, () -> attach(taro, file, post, group));
        attach(hanako, file, post, group);
        assertRefused(ErrorCode.INVALID, () -> attach(hanako, file, post, group));
        assertThat(serve(taro, file).path()).hasContent("x");
    }

    private void attach(Caller caller, StoredFile file, ContentRef content, Group group) {
        Attachments attachments = hiroba.context("groups").attachments();
        hiroba.database()
                .transactions()
                .run(() -> attachments.attach(caller, List.of(file.ref()), content, group.id().audience()));
    }
}
