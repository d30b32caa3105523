package org.hiroba.storage.sql;

import java.sql.SQLException;

/** Something that takes part in a transaction's end. Called on the transaction's thread. */
public interface TransactionPart {
    /** Writes what is still to be written. */
    void beforeCommit(Session session) throws SQLException;

    /** Called once, before the caller learns of the outcome. */
    void ended(Outcome outcome);
}
