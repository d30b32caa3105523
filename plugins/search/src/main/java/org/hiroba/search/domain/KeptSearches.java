package org.hiroba.search.domain;

import java.util.List;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.plugin.PluginContext;

/** What people have looked for lately and what they saved, each for oneself alone. Threads: safe for concurrent calls. */
public final class KeptSearches {
    private static final int MAX_RECENT = 10;
    private static final int MAX_SAVED = 50;
    private static final int MAX_NAME = 80;
    private static final int MAX_WORDS = 100;
    private static final int MAX_QUERY = 1_000;

    private final PluginContext hiroba;
    private final KeptRepository repository;

    public KeptSearches(PluginContext hiroba, KeptRepository repository) {
        this.hiroba = hiroba;
        this.repository = repository;
    }

    /** The caller's own words, latest first. */
    public List<String> recent(Caller caller) {
        return repository.listRecent(caller.person());
    }

    /** Remembers words that led somewhere; the oldest are forgotten. */
    public void remember(Caller caller, String words) {
        String stripped = words.replaceAll("\\p{Cntrl}", " ").strip();
        if (stripped.isEmpty() || stripped.length() > MAX_WORDS) {
            return;
        }
        hiroba.transactions().run(() -> {
            repository.putRecent(caller.person(), stripped, hiroba.clock().instant());
            repository.listRecent(caller.person()).stream()
                    .skip(MAX_RECENT)
                    .forEach(old -> repository.deleteRecent(caller.person(), old));
        });
    }

    /** Forgets all of the caller's recent words. */
    public void forget(Caller caller) {
        hiroba.transactions()
                .run(() -> recent(caller).forEach(words -> repository.deleteRecent(caller.person(), words)));
    }

    public List<SavedSearch> saved(Caller caller) {
        return repository.listSaved(caller.person());
    }

    /** @throws HirobaException INVALID without a name, with one or a query that is too long, or if there are too many */
    public SavedSearch save(Caller caller, String name, String query) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > MAX_NAME) {
            throw HirobaException.invalid("search.error.name", MAX_NAME);
        }
        if (query.isBlank() || query.length() > MAX_QUERY) {
            throw HirobaException.invalid("search.error.query", MAX_QUERY);
        }
        if (saved(caller).size() >= MAX_SAVED) {
            throw HirobaException.invalid("search.error.too-many-saved", MAX_SAVED);
        }
        SavedSearch saved = new SavedSearch(hiroba.ids().next(), stripped, query);
        hiroba.transactions().run(() -> repository.insertSaved(caller.person(), saved));
        return saved;
    }

    /** @throws HirobaException NOT_FOUND if there is none, or it is another's */
    public void remove(Caller caller, long id) {
        hiroba.transactions().run(() -> {
            if (!repository.deleteSaved(caller.person(), id)) {
                throw HirobaException.notFound();
            }
        });
    }
}
