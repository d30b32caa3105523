package org.hiroba.example.domain;

import java.util.Collection;
import java.util.List;

/** Where thanks are kept. Writes need a transaction. */
public interface ThanksRepository {
    void insert(Thanks thanks);

    /** Newest first. */
    List<Thanks> listLatest(int limit);

    List<Thanks> findAll(Collection<Long> ids);

    /** Ascending. */
    List<Long> listIdsAfter(long after, int limit);

    long count();
}
