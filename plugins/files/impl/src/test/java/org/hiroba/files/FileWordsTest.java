package org.hiroba.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.TimeZone;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.settings.CompanySettings;
import org.hiroba.api.text.Language;
import org.hiroba.files.domain.FileEvents;
import org.hiroba.files.domain.FileService.Limits;
import org.hiroba.files.domain.StoredFile;
import org.hiroba.groups.api.Group;
import org.junit.jupiter.api.Test;

/** What is said about files in a company of three people. */
class FileWordsTest extends FilesOfColleagues {
    private String words(StoredFile file, Language language) {
        return test.parts().words().whoSees(hanako, test.files().load(hanako, file.id()), language);
    }

    @Test
    void aClosedGroupOfEverybodyIsNoOpenPlace() {
        Group closed = test.secretGroup(hanako, taro, hiroba.administrator());
        Group open = test.openGroup(hanako, taro);

        assertThat(words(test.share(hanako, closed, "a.txt", "for members"), Language.JA)).doesNotContain("公開");
        assertThat(words(test.share(hanako, open, "b.txt", "for all"), Language.JA)).contains("公開");
    }

    @Test
    void theLastDayIsThatOfTheCompanysCalendarWhereverTheServerIs() {
        StoredFile file = test.share(hanako, test.secretGroup(hanako, taro), "a.txt", "until the end of November");
        Instant end = Instant.parse("2026-11-30T15:00:00Z");
        test.files().limit(hanako, file.id(), new Limits(Optional.empty(), Optional.of(end), true));
        TimeZone server = TimeZone.getDefault();
        context
                .settings()
                .set(hiroba.administrator(), CompanySettings.TIME_ZONE, ZoneId.of("Asia/Tokyo"));
        try {
            for (String zone : new String[] {"UTC", "Asia/Tokyo", "America/New_York"}) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertThat(words(file, Language.JA)).endsWith("（2026年11月30日まで）");
                assertThat(words(file, Language.EN)).endsWith("Until 30 November 2026.");
            }
        } finally {
            TimeZone.setDefault(server);
        }
    }

    @Test
    void thoseWhoLookWhereALimitedFileWasHearOfItsRecall() {
        Group group = test.secretGroup(hanako, taro);
        StoredFile file = test.share(hanako, group, "a.txt", "for taro");
        test.files().limit(hanako, file.id(), TestFiles.only(taro));
        long before = hiroba.database().journal().position();

        context.contents().recall(hanako, file.ref());

        assertThat(hiroba.database().journal().read(before, 10).stream().map(JournalEntry::event))
                .anyMatch(event -> event.type().equals(FileEvents.CHANGED)
                        && event.subject().equals(Optional.of(file.ref()))
                        && event.audience().equals(group.id().audience()));
    }
}
