package org.hiroba.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.ContentKind;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.KeptFile;
import org.hiroba.api.content.ReadPlace;
import org.hiroba.api.identity.PersonId;

/** Notes in memory, as a plugin would bring its kind of content. */
public final class NoteKind implements ContentKind {
    private final Map<Long, Content> notes = new ConcurrentHashMap<>();
    private final Map<Long, List<KeptFile>> files = new ConcurrentHashMap<>();
    private final AtomicInteger questions = new AtomicInteger();

    public ContentRef write(Audience audience, PersonId author, String text) {
        ContentRef ref = new ContentRef("note", notes.size() + 1L);
        notes.put(
                ref.id(),
                new Content(ref, audience, author, Instant.EPOCH, text, "notes/" + ref.id(), false));
        return ref;
    }

    /** Puts a note among others. */
    public void move(ContentRef ref, Audience audience) {
        notes.computeIfPresent(
                ref.id(),
                (same, note) -> new Content(
                        note.ref(), audience, note.author(), note.at(), note.text(), note.path(), note.recalled()));
    }

    /** How often it was asked. */
    public int questions() {
        return questions.get();
    }

    @Override
    public String kind() {
        return "note";
    }

    @Override
    public Map<Long, Content> findAll(Collection<Long> ids) {
        questions.incrementAndGet();
        return ids.stream().filter(notes::containsKey).collect(Collectors.toMap(id -> id, notes::get));
    }

    /** Puts bytes beside a note. */
    public void keep(ContentRef ref, KeptFile file) {
        files.computeIfAbsent(ref.id(), id -> new ArrayList<>()).add(file);
    }

    /** A note's place in its audience's stream {@code notes} is its id. */
    @Override
    public List<ReadPlace> readPlaces(long id) {
        return List.of(new ReadPlace(notes.get(id).audience(), "notes", id));
    }

    @Override
    public List<KeptFile> files(long id) {
        return files.getOrDefault(id, List.of());
    }

    @Override
    public void erase(long id) {
        notes.computeIfPresent(
                id,
                (same, note) -> new Content(
                        note.ref(), note.audience(), note.author(), note.at(), "", note.path(), true));
    }
}
