package org.hiroba.testkit.sample.domain;

import org.hiroba.api.storage.Sql;

/** Speaks SQL in the domain. */
public final class BadService {
    private final Sql sql;

    BadService(Sql sql) {
        this.sql = sql;
    }

    int remove() {
        return sql.update("DELETE FROM sample.note");
    }
}
