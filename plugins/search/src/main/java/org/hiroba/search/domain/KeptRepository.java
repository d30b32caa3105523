package org.hiroba.search.domain;

import java.time.Instant;
import java.util.List;
import org.hiroba.api.identity.PersonId;

/** Where recent and saved searches are kept. Writes need a transaction. */
public interface KeptRepository {
    /** Latest first. */
    List<String> listRecent(PersonId person);

    void putRecent(PersonId person, String words, Instant at);

    void deleteRecent(PersonId person, String words);

    /** In the order of saving. */
    List<SavedSearch> listSaved(PersonId person);

    void insertSaved(PersonId person, SavedSearch saved);

    /** @return whether it was there and the person's */
    boolean deleteSaved(PersonId person, long id);

    /** All that is this person's, recent and saved. */
    void deleteAllOf(PersonId person);
}
