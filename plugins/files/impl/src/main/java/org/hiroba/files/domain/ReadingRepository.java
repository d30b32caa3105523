package org.hiroba.files.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where it is kept what was read, and what waits for it. Writes need a transaction. */
public interface ReadingRepository {
    Optional<Reading> find(String hash);

    Map<String, Reading> findAll(Collection<String> hashes);

    /** Bytes that wait, those that came last first; the type of one of the versions that consist of them. */
    List<Waiting> listWaiting(int limit);

    /**
     * A document that waits.
     *
     * @param type e.g. {@code application/pdf}
     */
    record Waiting(String hash, String type) {}

    /** Lets bytes wait of which a version consists and nothing is known; one at a time. */
    void insertIfMissing(String hash);

    /** The same for all versions of these kinds. */
    void insertMissing(Set<FileKind> kinds);

    /** @return false if it is not there any more */
    boolean update(Reading reading);

    void delete(String hash);

    /** Whether a version consists of these bytes. */
    boolean isUsed(String hash);

    /** Those of the hashes of which something is kept. */
    Set<String> known(Collection<String> hashes);

    /** Ids of files whose present version consists of these bytes. */
    List<Long> files(String hash);

    /** Notes at the files whose present version consists of these bytes how many pages can be shown. */
    void note(String hash, int pages);
}
