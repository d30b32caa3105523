package org.hiroba.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiroba.files.TestFiles.bytes;
import static org.hiroba.files.TestFiles.only;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.files.domain.StoredFile;
import org.hiroba.files.rest.FileLiveEvents;
import org.hiroba.groups.api.Group;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the live stream tells of files, to those who come back and hear of what was before, too. */
@Tag("sql")
class FileLiveEventsTest extends FilesOfColleagues {
    private final FileLiveEvents live = new FileLiveEvents(test.parts().repository());
    private final long before = hiroba.database().journal().position();

    /** Files of other tests may still be read in the background, and told of. */
    private List<JournalEntry> entries(StoredFile file) {
        return hiroba.database().journal().read(before, 50).stream()
                .filter(entry -> entry.event().subject().equals(Optional.of(file.ref())))
                .toList();
    }

    private static List<JournalEntry> of(Audience audience, List<JournalEntry> entries) {
        return entries.stream().filter(entry -> entry.event().audience().equals(audience)).toList();
    }

    @Test
    void nothingIsToldOfALimitedFile() {
        StoredFile file = test.share(hanako, test.secretGroup(hanako, taro), "salary.txt", "secret");
        test.files().limit(hanako, file.id(), only());

        assertThat(live.describe(entries(file)).values())
                .isNotEmpty()
                .allSatisfy(told -> assertThat(told.toString()).doesNotContain("salary").contains("limited=true"));
    }

    @Test
    void nothingIsToldOfAFileWhereItIsNoMore() {
        Group wide = test.secretGroup(hanako, taro);
        Group narrow = test.secretGroup(hanako);
        StoredFile file = test.upload(hanako, "a.txt", bytes("secret"));
        ContentRef content = new ContentRef("task", 1);
        context.transactions()
                .run(() -> context.attachments().attach(hanako, List.of(file.ref()), content, wide.id().audience()));
        assertThat(live.describe(entries(file))).isNotEmpty();

        context.transactions().run(() -> context.attachments().move(content, narrow.id().audience()));
        test.files().rename(hanako, file.id(), "salary.txt");

        Map<Long, Object> told = live.describe(entries(file));
        assertThat(of(wide.id().audience(), entries(file)))
                .isNotEmpty()
                .noneMatch(entry -> told.containsKey(entry.sequence()));
        assertThat(of(narrow.id().audience(), entries(file)))
                .isNotEmpty()
                .allMatch(entry -> told.containsKey(entry.sequence()));
    }

    /** For screens on which it waits for being attached. */
    @Test
    void whoUploadedAFileIsToldOfItWhileItIsNowhereYet() {
        StoredFile file = test.upload(hanako, "a.txt", bytes("draft"));
        test.files().rename(hanako, file.id(), "b.txt");

        assertThat(live.describe(entries(file)).values()).hasSize(1);
    }
}
