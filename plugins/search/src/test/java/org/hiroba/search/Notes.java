package org.hiroba.search;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.audience.AudienceKind;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.ContentKind;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.plugin.Contributions;
import org.hiroba.api.plugin.Plugin;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.search.SearchItem;
import org.hiroba.api.search.SearchSource;
import org.hiroba.api.search.SearchText;

/** A third-party plugin: notes in circles, kept in memory, which outlives the plugin as a database would. */
public final class Notes implements Plugin {
    static final String KIND = "note";

    private final Map<Long, Note> notes = new ConcurrentSkipListMap<>();
    private final Map<String, Set<PersonId>> circles = new ConcurrentHashMap<>();
    private PluginContext hiroba;

    record Note(long id, String circle, PersonId author, Instant at, String text) {}

    @Override
    public void contribute(PluginContext context, Contributions contributions) {
        hiroba = context;
        contributions.add(new Circles());
        contributions.add(new Kind());
        contributions.add(new Source());
    }

    static Audience audience(String circle) {
        return new Audience("circle", circle);
    }

    public void join(String circle, Caller... people) {
        for (Caller person : people) {
            circles.computeIfAbsent(circle, id -> ConcurrentHashMap.newKeySet()).add(person.person());
        }
    }

    void leave(String circle, Caller person) {
        circles.get(circle).remove(person.person());
    }

    public ContentRef write(Caller author, String circle, String text) {
        long id = hiroba.ids().next();
        save(author, new Note(id, circle, author.person(), hiroba.clock().instant(), text));
        return new ContentRef(KIND, id);
    }

    void rewrite(Caller author, ContentRef ref, String text) {
        Note old = notes.get(ref.id());
        save(author, new Note(old.id(), old.circle(), old.author(), old.at(), text));
    }

    /** As after a restore: the journal does not tell. */
    ContentRef writeSilently(Caller author, String circle, String text) {
        long id = hiroba.ids().next();
        notes.put(id, new Note(id, circle, author.person(), hiroba.clock().instant(), text));
        return new ContentRef(KIND, id);
    }

    private void save(Caller author, Note note) {
        hiroba.transactions().run(() -> {
            hiroba.journal().append(DomainEvent.about(
                    "notes.written", audience(note.circle()), new ContentRef(KIND, note.id()), author.person()));
            hiroba.transactions().afterCommit(() -> notes.put(note.id(), note));
        });
    }

    private final class Circles implements AudienceKind {
        @Override
        public String kind() {
            return "circle";
        }

        @Override
        public boolean maySee(PersonId person, String id) {
            return circles.getOrDefault(id, Set.of()).contains(person);
        }

        @Override
        public boolean mayWrite(PersonId person, String id) {
            return maySee(person, id);
        }

        @Override
        public Collection<PersonId> members(String id) {
            return circles.getOrDefault(id, Set.of());
        }

        @Override
        public List<String> audiencesOf(PersonId person) {
            return circles.keySet().stream().filter(id -> maySee(person, id)).toList();
        }

        @Override
        public Optional<String> title(PersonId viewer, String id) {
            return Optional.of(id).filter(circle -> maySee(viewer, circle));
        }

        @Override
        public String path(String id) {
            return "circles/" + id;
        }
    }

    private final class Kind implements ContentKind {
        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Map<Long, Content> findAll(Collection<Long> ids) {
            Map<Long, Content> found = new HashMap<>();
            ids.forEach(id -> Optional.ofNullable(notes.get(id)).ifPresent(note -> found.put(
                    id,
                    new Content(
                            new ContentRef(KIND, id),
                            audience(note.circle()),
                            note.author(),
                            note.at(),
                            note.text(),
                            "notes/" + id,
                            note.text().isEmpty()))));
            return found;
        }

        @Override
        public void erase(long id) {
            Note old = notes.get(id);
            hiroba.transactions()
                    .afterCommit(() -> notes.put(id, new Note(id, old.circle(), old.author(), old.at(), "")));
        }
    }

    private final class Source implements SearchSource {
        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String titleKey() {
            return "search.title";
        }

        @Override
        public String icon() {
            return "file";
        }

        @Override
        public Map<Long, SearchItem> read(Collection<Long> ids) {
            Map<Long, SearchItem> found = new HashMap<>();
            ids.forEach(id -> Optional.ofNullable(notes.get(id))
                    .filter(note -> !note.text().isEmpty())
                    .ifPresent(note -> found.put(
                            id,
                            new SearchItem(
                                    new ContentRef(KIND, id),
                                    audience(note.circle()),
                                    Optional.of(note.author()),
                                    note.at(),
                                    SearchText.of(note.text()),
                                    "notes/" + id,
                                    Set.of("length:" + (note.text().length() > 40 ? "long" : "short"))))));
            return found;
        }

        @Override
        public List<Long> idsAfter(long after, int limit) {
            return notes.keySet().stream().filter(id -> id > after).limit(limit).toList();
        }

        @Override
        public long count() {
            return notes.size();
        }
    }
}
