package org.hiroba.core.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.Attachment;
import org.hiroba.api.content.AttachmentKind;
import org.hiroba.api.content.Attachments;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.identity.Caller;
import org.hiroba.core.ContentFixture;
import org.hiroba.core.content.ContentLiveEvents.AttachmentsChanged;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What is told of what hangs on content, to those who hear of it late, too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContentLiveEventsTest {
    private static final Audience CIRCLE = new Audience("circle", "1");

    private ContentFixture hiroba;
    private ContentLiveEvents live;

    @BeforeAll
    void open(@TempDir Path folder) {
        hiroba = new ContentFixture(folder);
        hiroba.contributions.register("papers", new Papers());
        live = new ContentLiveEvents(
                hiroba.parts.contents(), hiroba.parts.reactions(), hiroba.parts.attachments(), hiroba.parts.richText());
    }

    @AfterAll
    void close() {
        hiroba.close();
    }

    @Test
    void thoseAmongWhomTheContentIsAreToldWhatHangsOnIt() {
        ContentRef ref = hiroba.notes.write(CIRCLE, hiroba.hanako.person(), "with a paper");
        JournalEntry changed = changed(ref, CIRCLE);

        assertThat(live.describe(List.of(changed)))
                .containsExactly(Map.entry(changed.sequence(), new AttachmentsChanged(Papers.on(ref))));
    }

    @Test
    void whereTheContentWasBeforeNothingIsToldOfWhatHangsOnItNow() {
        ContentRef ref = hiroba.notes.write(Audience.COMPANY, hiroba.hanako.person(), "with a paper");
        JournalEntry before = changed(ref, Audience.COMPANY);
        hiroba.notes.move(ref, CIRCLE);
        JournalEntry after = changed(ref, CIRCLE);

        assertThat(live.describe(List.of(before, after))).containsOnlyKeys(after.sequence());
    }

    private JournalEntry changed(ContentRef ref, Audience audience) {
        long before = hiroba.database.journal().position();
        hiroba.database
                .transactions()
                .run(() -> hiroba.database
                        .journal()
                        .append(DomainEvent.about(Attachments.CHANGED, audience, ref, hiroba.hanako.person())));
        return hiroba.database.journal().read(before, 1).getFirst();
    }

    /** One paper on everything. */
    private static final class Papers implements AttachmentKind {
        static List<Attachment> on(ContentRef content) {
            ContentRef paper = new ContentRef("paper", content.id());
            return List.of(new Attachment(
                    paper, "salary.txt", "text/plain", 12, "papers/" + paper.id(), Optional.empty(), Optional.empty(), false));
        }

        @Override
        public String kind() {
            return "paper";
        }

        @Override
        public void attach(Caller caller, List<Long> ids, ContentRef content, Audience audience) {}

        @Override
        public void move(ContentRef content, Audience audience) {}

        @Override
        public Map<ContentRef, List<Attachment>> of(Collection<ContentRef> contents) {
            return contents.stream().collect(Collectors.toMap(ref -> ref, Papers::on));
        }
    }
}
