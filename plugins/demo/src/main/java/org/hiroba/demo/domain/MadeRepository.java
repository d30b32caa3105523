package org.hiroba.demo.domain;

import java.util.List;

/** Remembers what the demo made, and nothing else. */
public interface MadeRepository {
    /** Within a transaction. */
    void add(String kind, long id);

    /** The ids of one kind. */
    List<Long> list(String kind);

    boolean isEmpty();

    /** Within a transaction. */
    void delete(String kind, long id);
}
