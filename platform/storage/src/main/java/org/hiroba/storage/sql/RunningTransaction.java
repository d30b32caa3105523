package org.hiroba.storage.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.hiroba.storage.engine.Failure;
import org.hiroba.storage.sql.ConnectionPool.PooledSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt at a transaction, confined to its thread. */
final class RunningTransaction {
    private static final Logger LOG = LoggerFactory.getLogger(RunningTransaction.class);

    private final ConnectionPool pool;
    private final PooledSession pooled;
    private final List<Runnable> afterCommit = new ArrayList<>(2);
    private @Nullable TransactionPart part;
    private @Nullable Throwable doom;
    private @Nullable Failure failure;

    RunningTransaction(ConnectionPool pool) throws SQLException {
        this.pool = pool;
        this.pooled = pool.take();
    }

    Session session() {
        if (doom != null) {
            throw new IllegalStateException("The transaction cannot go on after an earlier failure", doom);
        }
        return pooled.session();
    }

    void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    <P extends TransactionPart> P part(Class<P> type, Supplier<P> maker) {
        if (part == null) {
            part = maker.get();
        }
        return type.cast(part);
    }

    /** From now on it can only be rolled back. */
    void doom(Throwable cause) {
        if (doom == null) {
            doom = cause;
        }
    }

    RuntimeException failed(SQLException error, String what) {
        failure = pool.failed(error);
        var explained = Failures.explain(failure, error, what);
        doom(explained);
        return explained;
    }

    boolean lostAgainstOthers() {
        return failure == Failure.CONTENTION;
    }

    void commit() {
        if (doom != null) {
            rollBack();
            throw doom instanceof RuntimeException known && failure != null
                    ? known
                    : new IllegalStateException("Rolled back, since a part of the transaction failed", doom);
        }
        writeRest();
        try {
            pooled.session().connection().commit();
        } catch (SQLException e) {
            var explained = failed(e, "commit");
            end(broken() ? Outcome.UNKNOWN : Outcome.ROLLED_BACK);
            throw explained;
        }
        pool.worked();
        end(Outcome.COMMITTED);
    }

    private void writeRest() {
        if (part == null) {
            return;
        }
        try {
            part.beforeCommit(pooled.session());
        } catch (SQLException e) {
            var explained = failed(e, "what a transaction writes at its end");
            rollBack();
            throw explained;
        } catch (RuntimeException | Error e) {
            rollBack();
            throw e;
        }
    }

    void rollBack() {
        try {
            pooled.session().connection().rollback();
        } catch (SQLException e) {
            failure = Failure.UNREACHABLE;
            LOG.debug("Roll-back failed; the database does it when the connection is gone", e);
        }
        end(Outcome.ROLLED_BACK);
    }

    private void end(Outcome outcome) {
        pool.give(pooled, broken());
        try {
            if (outcome == Outcome.COMMITTED) {
                // Before the part ends: who follows the journal is to find memory up to date.
                runAfterCommit();
            }
        } finally {
            if (part != null) {
                part.ended(outcome);
            }
        }
    }

    private boolean broken() {
        return failure != null && failure.losesConnection();
    }

    private void runAfterCommit() {
        for (Runnable action : afterCommit) {
            try {
                action.run();
            } catch (RuntimeException | LinkageError e) {
                LOG.error("An action after a commit failed; what was committed stays", e);
            }
        }
    }
}
