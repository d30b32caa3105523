package org.hiroba.example.domain;

import java.util.List;

/** Where thanks are kept. Writes need a transaction. */
public interface ThanksRepository {
    void insert(Thanks thanks);

    /** Newest first. */
    List<Thanks> listLatest(int limit);
}
