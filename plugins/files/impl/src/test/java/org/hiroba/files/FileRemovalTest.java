package org.hiroba.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiroba.files.TestFiles.assertRefused;
import static org.hiroba.files.TestFiles.bytes;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.Attachment;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.identity.Caller;
import org.hiroba.files.api.BroughtInFile;
import org.hiroba.files.api.FileImport;
import org.hiroba.files.domain.StoredFile;
import org.hiroba.groups.api.Group;
import org.hiroba.groups.api.GroupImport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files that come from elsewhere, and files that go for good: not a row and not a byte stays. */
@Tag("sql")
class FileRemovalTest extends FilesOfColleagues {
    private final Caller administrator = hiroba.administrator();

    @Test
    void aRemovedGroupTakesItsFilesAlong() {
        Map<String, Long> before = counts();
        Group group = test.openGroup(administrator, hanako, taro);
        StoredFile first = test.share(hanako, group, "one.txt", "only of this group");
        test.files().addVersion(taro, first.id(), "one.txt", new ByteArrayInputStream(bytes("second version")));
        StoredFile narrowed = test.share(hanako, group, "two.txt", "for few");
        test.files().limit(hanako, narrowed.id(), TestFiles.only(taro));
        StoredFile recalled = test.share(hanako, group, "three.txt", "recalled");
        context.contents().recall(hanako, recalled.ref());
        context.reactions().give(taro, first.ref(), "👍");
        context.bookmarks().add(taro, first.ref());

        hiroba.service(GroupImport.class).remove(administrator, group.id());

        assertThat(counts()).isEqualTo(before);
        test.awaitBytesGone(first.hash());
        test.awaitBytesGone(narrowed.hash());
        assertRefused(ErrorCode.NOT_FOUND, () -> test.files().load(hanako, narrowed.id()));
    }

    @Test
    void whatHangsOnRemovedContentGoesAlongAndOtherFilesStay() {
        Map<String, Long> before = counts();
        Group group = test.openGroup(hanako, taro);
        ContentRef post = new ContentRef("post", 4711);
        StoredFile file = test.upload(hanako, "a.txt", bytes("hangs on it"));
        StoredFile other = test.share(hanako, group, "b.txt", "shared with all");
        context.transactions()
                .run(() -> context.attachments()
                        .attach(hanako, List.of(file.ref()), post, group.id().audience()));

        context.contents().removed(List.of(post), hanako.person());

        assertThat(context.attachments().of(List.of(post))).isEmpty();
        test.awaitBytesGone(file.hash());
        assertThat(test.files().load(taro, other.id()).name()).isEqualTo("b.txt");
        context.contents().removed(group.id().audience(), hanako.person());
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void somebodyWhoIsRemovedIsChosenNoMore() {
        Map<String, Long> before = counts();
        Group group = test.openGroup(hanako, taro);
        StoredFile file = test.share(hanako, group, "c.txt", "for taro");
        test.files().limit(hanako, file.id(), TestFiles.only(taro));

        context.contents().removed(Audience.of(taro.person()), hanako.person());

        assertThat(test.files().chosen(hanako, file.id())).isEmpty();
        context.contents().removed(group.id().audience(), hanako.person());
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void aFileComesInWithItsHistoryAndLimitsAndGoesWithoutATrace() {
        Map<String, Long> before = counts();
        Group group = test.openGroup(administrator, hanako, taro);
        ContentRef post = new ContentRef("post", 4712);
        FileImport imports = hiroba.service(FileImport.class);
        Instant then = hiroba.clock().instant().minus(Duration.ofDays(3));

        ContentRef ref = imports.bringIn(
                administrator,
                new BroughtInFile(
                        "シフト表.csv",
                        group.id().audience(),
                        Optional.of(post),
                        List.of(
                                version(hanako, then, "月,火\n1,2\n"),
                                version(taro, then.plus(Duration.ofHours(2)), "月,火\n1,3\n")),
                        Optional.of(Set.of(taro.person())),
                        Optional.of(hiroba.clock().instant().plus(Duration.ofDays(1))),
                        false));

        StoredFile file = test.files().load(taro, ref.id());
        assertThat(file.uploader()).isEqualTo(hanako.person());
        assertThat(file.number()).isEqualTo(2);
        assertThat(file.uploadedAt()).isEqualTo(then);
        assertThat(test.files().versions(hanako, ref.id())).extracting(each -> each.uploader())
                .containsExactly(taro.person(), hanako.person());
        assertRefused(ErrorCode.NOT_FOUND, () -> test.files().load(administrator, ref.id()));
        assertRefused(ErrorCode.FORBIDDEN, () -> test.files().open(taro, ref.id(), Optional.empty()));
        assertThat(context.attachments().of(List.of(post)).get(post)).extracting(Attachment::limited).containsExactly(true);

        imports.remove(administrator, ref);
        imports.remove(administrator, ref);
        hiroba.service(GroupImport.class).remove(administrator, group.id());

        assertThat(counts()).isEqualTo(before);
        test.awaitBytesGone(file.hash());
    }

    @Test
    void onlyAnAdministratorBringsInOrTakesAway() {
        FileImport imports = hiroba.service(FileImport.class);
        BroughtInFile file = new BroughtInFile(
                "a.txt",
                Audience.COMPANY,
                Optional.empty(),
                List.of(version(taro, hiroba.clock().instant(), "x")),
                Optional.empty(),
                Optional.empty(),
                true);

        assertRefused(ErrorCode.FORBIDDEN, () -> imports.bringIn(taro, file));
        assertRefused(ErrorCode.FORBIDDEN, () -> imports.remove(taro, new ContentRef("file", 1)));
    }

    private static BroughtInFile.Version version(Caller by, Instant at, String text) {
        return new BroughtInFile.Version(by.person(), at, () -> new ByteArrayInputStream(bytes(text)));
    }

    private static Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        for (String table : List.of(
                "files.file", "files.version", "files.permitted", "hiroba.blob_use", "hiroba.reaction", "hiroba.bookmark")) {
            counts.put(
                    table,
                    context.sql()
                            .find("SELECT COUNT(*) FROM " + table, row -> row.number(1))
                            .orElseThrow());
        }
        return counts;
    }
}
