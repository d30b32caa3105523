package org.hiroba.files.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.live.LiveEvents;
import org.hiroba.files.domain.FileAttachments;
import org.hiroba.files.domain.FileEvents;
import org.hiroba.files.domain.FileRepository;
import org.hiroba.files.domain.StoredFile;

/** Tells open screens and bots of files; of a limited one no more than that there is one. */
public record FileLiveEvents(FileRepository repository) implements LiveEvents {
    @Override
    public Set<String> types() {
        return Set.of(FileEvents.SHARED, FileEvents.CHANGED);
    }

    @Override
    public Map<Long, Object> describe(List<JournalEntry> entries) {
        Map<Long, StoredFile> files = repository
                .findAll(entries.stream()
                        .flatMap(entry -> entry.event().subject().stream())
                        .map(ContentRef::id)
                        .collect(Collectors.toSet()))
                .stream()
                .filter(file -> !file.recalled())
                .collect(Collectors.toMap(StoredFile::id, file -> file));
        Map<Long, Object> told = new HashMap<>();
        for (JournalEntry entry : entries) {
            entry.event()
                    .subject()
                    .map(ref -> files.get(ref.id()))
                    .filter(file -> isAmong(file, entry.event().audience()))
                    .ifPresent(file -> told.put(entry.sequence(), FileAttachments.forAll(file)));
        }
        return told;
    }

    /** What went elsewhere is not told of as it is now where it was: whoever comes back hears of what was before. */
    private static boolean isAmong(StoredFile file, Audience audience) {
        return file.home().orElseGet(file::audience).equals(audience);
    }
}
