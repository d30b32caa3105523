package org.hiroba.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiroba.files.TestFiles.names;
import static org.hiroba.files.TestFiles.png;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hiroba.files.domain.FileFilter;
import org.hiroba.files.domain.FileKind;
import org.hiroba.files.domain.StoredFile;
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

        assertThat(test.files().list(taro, home, FileFilter.ALL, 10))
                .extracting(StoredFile::name)
                .containsExactly("c.png", "b.txt", "a.csv");
        List<StoredFile> page = test.files().list(taro, home, FileFilter.ALL, 2);
        assertThat(names(test.files().list(taro, home, FileFilter.ALL.after(page.getLast()), 2))).containsExactly("a.csv");
        assertThat(names(test.files()
                        .list(taro, home, new FileFilter(Optional.of(FileKind.SHEET), Optional.empty(), Optional.empty()), 9)))
                .containsExactly("a.csv");
        assertThat(names(test.files()
                        .list(
                                taro,
                                home,
                                new FileFilter(Optional.empty(), Optional.of(taro.person()), Optional.empty()),
                                9)))
                .containsExactlyInAnyOrder("b.txt", "c.png");
    }

    @Test
    void theListGoesOnBehindFilesThatOneMayNotSee() {
        Group group = test.secretGroup(hanako, taro);
        test.share(hanako, group, "open.txt", "for both");
        for (int i = 0; i < 6; i++) {
            test.files().limit(hanako, test.share(hanako, group, "hidden.txt", "n" + i).id(), TestFiles.only());
        }
        assertThat(names(test.files().list(taro, group.id().audience(), FileFilter.ALL, 2))).containsExactly("open.txt");
    }
}
