package org.hiroba.files.domain;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.audience.AudienceKind;
import org.hiroba.api.audience.Audiences;
import org.hiroba.api.identity.People;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.PersonStatus;

/**
 * Who may see a file: the audience {@code file:<id>}. Limited files, of which there are few, are kept in memory; of others the row
 * is asked, which only their previews need, for they belong to the audience that is their home.
 */
public final class FileAccess implements AudienceKind {
    private final FileRepository repository;
    private final Audiences audiences;
    private final People people;
    private final InstantSource clock;
    private final Map<Long, Limit> limits = new ConcurrentHashMap<>();

    private record Limit(StoredFile file, Set<PersonId> permitted) {}

    public FileAccess(FileRepository repository, Audiences audiences, People people, InstantSource clock) {
        this.repository = repository;
        this.audiences = audiences;
        this.people = people;
        this.clock = clock;
        remember(repository.listLimited());
    }

    /**
     * Remembers a file as it is now, after a commit that changed it. One at a time: which of two commits was the later one only the
     * row knows.
     */
    synchronized void changed(long id) {
        List<StoredFile> limited = repository.find(id).stream()
                .filter(file -> file.isLimited() && !file.recalled())
                .toList();
        if (limited.isEmpty()) {
            limits.remove(id);
        } else {
            remember(limited);
        }
    }

    private void remember(List<StoredFile> limited) {
        Map<Long, Set<PersonId>> permitted =
                repository.permitted(limited.stream().map(StoredFile::id).toList());
        limited.forEach(file -> limits.put(
                file.id(), new Limit(file, Set.copyOf(permitted.getOrDefault(file.id(), Set.of())))));
    }

    @Override
    public String kind() {
        return StoredFile.KIND;
    }

    @Override
    public boolean maySee(PersonId person, String id) {
        return limit(id).map(limit -> maySee(person, limit)).orElse(false);
    }

    @Override
    public boolean mayWrite(PersonId person, String id) {
        return limit(id)
                .map(limit -> maySee(person, limit)
                        && limit.file().home().map(home -> audiences.mayWrite(person, home)).orElse(true))
                .orElse(false);
    }

    /** Those of the home's members who may see it. */
    @Override
    public Collection<PersonId> members(String id) {
        return limit(id).map(limit -> limit.file().home().map(audiences::members).orElse(List.of()).stream()
                        .filter(person -> maySee(person, limit))
                        .toList())
                .orElse(List.of());
    }

    /** Of limited files: others belong to their home. */
    @Override
    public List<String> audiencesOf(PersonId person) {
        return limits.values().stream()
                .filter(limit -> maySee(person, limit))
                .map(limit -> Long.toString(limit.file().id()))
                .toList();
    }

    @Override
    public Optional<String> title(PersonId viewer, String id) {
        return limit(id).filter(limit -> maySee(viewer, limit)).map(limit -> limit.file().name());
    }

    @Override
    public String path(String id) {
        return "files/" + id;
    }

    /** Everybody who may see the file, sorted by reading: by the very rule that lets them in. */
    List<Person> viewers(StoredFile file) {
        Audience audience = file.audience();
        return people.list(PersonStatus.ACTIVE).stream()
                .filter(person -> audiences.maySee(person.id(), audience))
                .toList();
    }

    private boolean maySee(PersonId person, Limit limit) {
        StoredFile file = limit.file();
        boolean own = person.equals(file.uploader());
        if (file.home().isEmpty()) {
            return own;
        }
        if (!audiences.maySee(person, file.home().get())) {
            return false;
        }
        boolean expired = file.expiresAt().filter(end -> !clock.instant().isBefore(end)).isPresent();
        return own || !expired && (!file.narrowed() || limit.permitted().contains(person));
    }

    private Optional<Limit> limit(String id) {
        long number;
        try {
            number = Long.parseLong(id);
        } catch (NumberFormatException notAFile) {
            return Optional.empty();
        }
        Limit known = limits.get(number);
        return known != null
                ? Optional.of(known)
                : repository.find(number).filter(file -> !file.recalled()).map(file -> new Limit(file, Set.of()));
    }
}
