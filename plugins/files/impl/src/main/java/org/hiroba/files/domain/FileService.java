package org.hiroba.files.domain;

import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.Attachments;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.storage.DuplicateKeyException;

/**
 * What people do with files: send them, share them, add versions, decide about name and limits. {@link FileRights} says who may. Recall goes
 * by way of {@code Contents}.
 */
public final class FileService {
    private static final int MOST_PEOPLE = 500;
    /** So many come at the same moment before one of them is told to try again. */
    private static final int MOST_ATTEMPTS = 8;

    private final PluginContext hiroba;
    private final FileRepository repository;
    private final FileAccess access;
    private final FileStore store;
    private final FileRights rights;
    private final SentBefore sentBefore;

    public FileService(
            PluginContext hiroba, FileRepository repository, FileAccess access, FileStore store) {
        this.hiroba = hiroba;
        this.repository = repository;
        this.access = access;
        this.store = store;
        this.rights = new FileRights(hiroba, repository);
        this.sentBefore = new SentBefore(repository);
    }

    /**
     * Takes a file in.
     *
     * @param home where to share it at once; else it waits a day for being attached to something
     */
    public StoredFile upload(Caller caller, String name, Optional<Audience> home, InputStream bytes) {
        return upload(caller, new Wish(name, home, Optional.empty()), bytes);
    }

    /**
     * What is going to be sent.
     *
     * @param home where to share it at once; else it waits a day for being attached to something
     * @param clientKey made by the sender, the same at every attempt to send this file: it never makes a second one
     */
    public record Wish(String name, Optional<Audience> home, Optional<String> clientKey) {}

    /** Takes a file in, or answers with the one that came by the same key. */
    public StoredFile upload(Caller caller, Wish wish, InputStream bytes) {
        requireHome(caller, wish.home());
        String clean = requireName(wish.name());
        Optional<Long> sent = sentBefore.skip(caller, wish.clientKey(), Optional.empty(), bytes);
        if (sent.isPresent()) {
            return load(caller, sent.get());
        }
        FileStore.Taken taken = store.take(caller, clean, wish.clientKey(), bytes);
        return sentBefore.orFind(caller, wish.clientKey(), Optional.empty(), () -> hiroba.transactions().call(() -> {
            // The bytes may have taken long.
            requireHome(caller, wish.home());
            StoredFile file = fresh(caller, clean, taken);
            repository.insert(file);
            store.add(caller, file.id(), 1, file.changedAt(), taken);
            return wish.home().map(audience -> share(caller, file, audience)).orElse(file);
        }));
    }

    /**
     * Refuses what {@link #upload} or, for a file that is there, {@link #addVersion} would refuse because of name, size or room.
     *
     * @return what came by the same key already, so that it need not be sent again
     */
    public Optional<StoredFile> check(Caller caller, Wish wish, Optional<Long> file, long bytes) {
        requireHome(caller, wish.home());
        String clean = requireName(wish.name());
        Optional<StoredFile> sent = sentBefore.find(caller, wish.clientKey(), file).map(id -> load(caller, id));
        if (sent.isEmpty()) {
            store.check(caller, clean, bytes);
        }
        return sent;
    }

    /** A file is no place to put files. */
    private void requireHome(Caller caller, Optional<Audience> home) {
        home.ifPresent(audience -> {
            hiroba.audiences().requireWrite(caller, audience);
            if (audience.kind().equals(StoredFile.KIND)) {
                throw HirobaException.forbidden();
            }
        });
    }

    private StoredFile share(Caller caller, StoredFile file, Audience home) {
        repository.settle(file.id(), home, Optional.empty(), 0);
        hiroba.journal().append(DomainEvent.about(FileEvents.SHARED, home, file.ref(), caller.person()));
        return repository.find(file.id()).orElseThrow();
    }

    /** @throws HirobaException NOT_FOUND if the caller may not see it, GONE if it was recalled or its time is over */
    public StoredFile load(Caller caller, long id) {
        return rights.load(caller, id);
    }

    /** What the caller may save; the present version, or the one of that number. */
    public FileVersion open(Caller caller, long id, Optional<Integer> number) {
        StoredFile file = load(caller, id);
        if (!file.downloadable() && !caller.is(file.uploader())) {
            throw new HirobaException(ErrorCode.FORBIDDEN, "files.error.not-downloadable");
        }
        return repository.versions(id).stream()
                .filter(version -> version.number() == number.orElse(file.number()))
                .findFirst()
                .orElseThrow(HirobaException::notFound);
    }

    /** Files of a place that the caller may see, at most so many, newest first. */
    public FileListing list(Caller caller, Audience home, FileFilter filter, int limit) {
        hiroba.audiences().requireSee(caller, home);
        return FileListing.look(
                filter, limit, rest -> repository.list(home, rest, limit + 1), file -> rights.maySee(caller, file));
    }

    /** Newest first. */
    public List<FileVersion> versions(Caller caller, long id) {
        load(caller, id);
        return repository.versions(id);
    }

    /** Puts new bytes under the same address; the earlier ones stay in the history. */
    public StoredFile addVersion(Caller caller, long id, String name, InputStream bytes) {
        return addVersion(caller, id, name, Optional.empty(), bytes);
    }

    /** The same, or what came by the same key. */
    public StoredFile addVersion(Caller caller, long id, String name, Optional<String> clientKey, InputStream bytes) {
        StoredFile old = rights.requireChange(caller, id);
        String clean = requireName(name);
        if (!FileName.ending(clean).equals(FileName.ending(old.name()))) {
            throw HirobaException.invalid("files.error.other-ending", FileName.ending(old.name()));
        }
        if (sentBefore.skip(caller, clientKey, Optional.of(id), bytes).isPresent()) {
            return old;
        }
        FileStore.Taken taken = store.take(caller, clean, clientKey, bytes);
        return replace(caller, id, clientKey, (next, at) -> store.add(caller, id, next, at, taken));
    }

    /** Makes an earlier version the present one again: as a new version, so that nothing is lost. */
    public StoredFile restore(Caller caller, long id, int number) {
        rights.requireChange(caller, id);
        FileVersion wanted = repository.versions(id).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(HirobaException::notFound);
        return replace(caller, id, Optional.empty(), (next, at) -> store.again(caller, wanted, next, at));
    }

    /** Adds the next version. Of two that come at the same moment the slower one finds its number taken, and gets the next. */
    private StoredFile replace(
            Caller caller, long id, Optional<String> clientKey, BiFunction<Integer, Instant, FileVersion> make) {
        for (int attempt = 1; ; attempt++) {
            try {
                return sentBefore.orFind(
                        caller, clientKey, Optional.of(id), () -> replaceOnce(caller, id, make));
            } catch (DuplicateKeyException taken) {
                if (attempt == MOST_ATTEMPTS) {
                    throw new HirobaException(ErrorCode.CONFLICT, "files.error.busy");
                }
            }
        }
    }

    private StoredFile replaceOnce(Caller caller, long id, BiFunction<Integer, Instant, FileVersion> make) {
        return hiroba.transactions().call(() -> {
            StoredFile old = rights.requireChange(caller, id);
            int next = repository.versions(id).stream().findFirst().orElseThrow(FileRights::gone).number() + 1;
            return tell(caller, old, repository.present(make.apply(next, now())));
        });
    }

    /**
     * What may be decided about a file.
     *
     * @param people who may see it, beside its uploader; empty for all who see where it is
     */
    public record Limits(Optional<Set<PersonId>> people, Optional<Instant> expiresAt, boolean downloadable) {}

    /** Its uploader, or an administrator who may see it, decides who sees it, until when, and whether others may save it. */
    public StoredFile limit(Caller caller, long id, Limits limits) {
        StoredFile old = rights.requireDecision(caller, id);
        Set<PersonId> people = limits.people().orElse(Set.of());
        if (people.size() > MOST_PEOPLE) {
            throw HirobaException.invalid("files.error.too-many-people", MOST_PEOPLE);
        }
        if (limits.expiresAt().filter(end -> !end.isAfter(now())).isPresent()) {
            throw HirobaException.invalid("files.error.expiry-past");
        }
        return hiroba.transactions().call(() -> {
            boolean present = repository.limit(id, limits);
            repository.permit(id, people);
            return tell(caller, old, present);
        });
    }

    public StoredFile rename(Caller caller, long id, String name) {
        StoredFile old = rights.requireDecision(caller, id);
        String clean = requireName(name);
        if (!FileName.ending(clean).equals(FileName.ending(old.name()))) {
            throw HirobaException.invalid("files.error.other-ending", FileName.ending(old.name()));
        }
        return hiroba.transactions().call(() -> tell(caller, old, repository.rename(id, clean)));
    }

    /** Everybody who may see the file, sorted by reading. */
    public List<Person> viewers(Caller caller, long id) {
        return access.viewers(load(caller, id));
    }

    /** Who was chosen to see a narrowed file; for whoever may decide. */
    public Set<PersonId> chosen(Caller caller, long id) {
        return rights.permitted(rights.requireDecision(caller, id));
    }

    public boolean mayDecide(Caller caller, StoredFile file) {
        return rights.mayDecide(caller, file);
    }

    public boolean mayChange(Caller caller, StoredFile file) {
        return rights.mayChange(caller, file);
    }

    /** For administrators: whether the disk gets full. */
    public boolean isSpaceShort(Caller caller) {
        return caller.isAdministrator() && store.isSpaceShort();
    }

    /** For administrators: whether it is so full that uploads are refused. */
    public boolean isSpaceGone(Caller caller) {
        return caller.isAdministrator() && store.isSpaceGone();
    }

    /** Within a transaction. */
    void erase(long id) {
        repository.find(id).filter(file -> repository.erase(id)).ifPresent(file -> {
            store.release(id);
            repository.permit(id, List.of());
            hiroba.transactions().afterCommit(() -> access.changed(id));
            if (file.isLimited()) {
                // Nobody sees what is limited and recalled, so that nobody is told of the recall itself.
                file.home().ifPresent(home -> hiroba.journal()
                        .append(DomainEvent.about(FileEvents.CHANGED, home, file.ref(), file.uploader())));
            }
            file.content().ifPresent(content -> hiroba.journal()
                    .append(DomainEvent.about(
                            Attachments.CHANGED, file.home().orElseThrow(), content, file.uploader())));
        });
    }

    /** @param present whether it was still there to be changed */
    private StoredFile tell(Caller caller, StoredFile file, boolean present) {
        if (!present) {
            throw FileRights.gone();
        }
        hiroba.transactions().afterCommit(() -> access.changed(file.id()));
        Audience where = file.home().orElseGet(file::audience);
        hiroba.journal().append(DomainEvent.about(FileEvents.CHANGED, where, file.ref(), caller.person()));
        file.content().ifPresent(content -> hiroba.journal()
                .append(DomainEvent.about(Attachments.CHANGED, where, content, caller.person())));
        return repository.find(file.id()).orElseThrow(FileRights::gone);
    }

    private StoredFile fresh(Caller caller, String name, FileStore.Taken taken) {
        return FreshFile.of(hiroba.ids().next(), caller.person(), now(), name, taken);
    }

    static String requireName(String name) {
        String clean = FileName.clean(name);
        if (clean.isEmpty()) {
            throw HirobaException.invalid("files.error.name");
        }
        return clean;
    }

    private Instant now() {
        return hiroba.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
