package org.hiroba.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiroba.files.TestFiles.names;
import static org.hiroba.files.TestFiles.png;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.rest.Cursor;
import org.hiroba.api.rest.Page;
import org.hiroba.api.text.Language;
import org.hiroba.files.domain.FileFilter;
import org.hiroba.files.domain.FileKind;
import org.hiroba.files.domain.StoredFile;
import org.hiroba.files.rest.FileJson;
import org.hiroba.files.rest.FilesResource;
import org.hiroba.groups.api.Group;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The files of a place, as somebody sees them. */
@Tag("sql")
class FileListTest extends FilesOfColleagues {
    @Test
    void aPlaceIsListedNewestFirstByKindAndPerson() throws IOException {
        Group group = test.secretGroup(hanako, taro);
        test.share(hanako, group, "a.csv", "1,2");
        test.share(taro, group, "b.txt", "words");
        test.upload(taro, "c.png", Optional.of(group.id().audience()), png());
        var home = group.id().audience();

        assertThat(list(taro, home, FileFilter.ALL, 10))
                .extracting(StoredFile::name)
                .containsExactly("c.png", "b.txt", "a.csv");
        List<StoredFile> page = list(taro, home, FileFilter.ALL, 2);
        assertThat(names(list(taro, home, FileFilter.ALL.after(page.getLast()), 2))).containsExactly("a.csv");
        assertThat(names(list(taro, home, new FileFilter(Optional.of(FileKind.SHEET), Optional.empty(), Optional.empty()), 9)))
                .containsExactly("a.csv");
        assertThat(names(list(taro, home, new FileFilter(Optional.empty(), Optional.of(taro.person()), Optional.empty()), 9)))
                .containsExactlyInAnyOrder("b.txt", "c.png");
    }

    @Test
    void theListGoesOnBehindFilesThatOneMayNotSee() {
        Group group = test.secretGroup(hanako, taro);
        test.share(hanako, group, "open.txt", "for both");
        for (int i = 0; i < 6; i++) {
            test.files().limit(hanako, test.share(hanako, group, "hidden.txt", "n" + i).id(), TestFiles.only());
        }
        assertThat(names(list(taro, group.id().audience(), FileFilter.ALL, 2))).containsExactly("open.txt");
    }

    /** However many of them there are: looking stops somewhere, but the list does not. */
    @Test
    void whatIsOlderThanVeryManyHiddenFilesIsReached() {
        Group group = test.secretGroup(hanako, taro);
        var home = group.id().audience();
        test.share(hanako, group, "open.txt", "for both");
        for (int i = 0; i < 45; i++) {
            test.files().limit(hanako, test.share(hanako, group, "hidden.txt", "hidden " + i).id(), TestFiles.only());
        }

        FilesResource resource = new FilesResource(test.files(), test.parts().words());
        Page<FileJson> page = resource.listFiles(taro, Language.JA, home, null, null, null, 1);
        assertThat(page.items()).isEmpty();
        while (page.items().isEmpty()) {
            Cursor next = Cursor.parse(page.next().orElseThrow());
            page = resource.listFiles(taro, Language.JA, home, null, null, next, 1);
        }
        assertThat(page.items()).extracting(FileJson::name).containsExactly("open.txt");
        assertThat(page.next()).isEmpty();
    }

    @Test
    void afterTheLastFileNothingFollows() {
        Group group = test.secretGroup(hanako);
        var home = group.id().audience();
        test.share(hanako, group, "a.txt", "a");
        test.share(hanako, group, "b.txt", "b");

        assertThat(test.files().list(hanako, home, FileFilter.ALL, 2).next()).isEmpty();
        assertThat(test.files().list(hanako, home, FileFilter.ALL, 1).next()).isPresent();
    }
}
