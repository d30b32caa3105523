package org.hiroba.storage.sql;

import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.hiroba.api.event.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Transactions bound to the thread for the length of a call. */
public final class JdbcTransactions implements Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcTransactions.class);
    private static final int ATTEMPTS = 6;
    private static final long FIRST_PAUSE_NANOS = 5_000_000;

    private final ScopedValue<RunningTransaction> current = ScopedValue.newInstance();
    private final ConnectionPool pool;

    public JdbcTransactions(ConnectionPool pool) {
        this.pool = pool;
    }

    @Override
    public <T> T call(Supplier<T> work) {
        return current.isBound() ? join(current.get(), work) : outermost(work);
    }

    private static <T> T join(RunningTransaction transaction, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            transaction.doom(e);
            throw e;
        }
    }

    private <T> T outermost(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            var transaction = begin();
            try {
                return attempt(transaction, work);
            } catch (RuntimeException e) {
                if (!transaction.lostAgainstOthers() || attempt == ATTEMPTS) {
                    throw e;
                }
                if (attempt == 1) {
                    LOG.warn("A transaction lost against others and is made again", e);
                }
                pause(attempt);
            }
        }
    }

    private RunningTransaction begin() {
        try {
            return new RunningTransaction(pool);
        } catch (SQLException e) {
            throw Failures.explain(pool.unreachable(e), e, "opening a connection");
        }
    }

    private <T> T attempt(RunningTransaction transaction, Supplier<T> work) {
        T result;
        try {
            result = ScopedValue.where(current, transaction).call(work::get);
        } catch (RuntimeException | Error e) {
            transaction.rollBack();
            throw e;
        }
        transaction.commit();
        return result;
    }

    private static void pause(int attempt) {
        long longest = FIRST_PAUSE_NANOS << attempt;
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest / 2, longest));
    }

    @Override
    public void afterCommit(Runnable action) {
        required().afterCommit(action);
    }

    /** The thread's transaction has one such part, made when first asked for. */
    public <P extends TransactionPart> P part(Class<P> type, Supplier<P> maker) {
        return required().part(type, maker);
    }

    private RunningTransaction required() {
        if (!current.isBound()) {
            throw new IllegalStateException("Outside a transaction");
        }
        return current.get();
    }

    /** Runs SQL in the thread's transaction, which fails as a whole if this fails. */
    public <T> T write(String what, SqlWork<T> work) {
        return within(required(), what, work);
    }

    /** Runs SQL in the thread's transaction or, if there is none, in one of its own. */
    public <T> T read(String what, SqlWork<T> work) {
        return current.isBound()
                ? within(current.get(), what, work)
                : outermost(() -> within(current.get(), what, work));
    }

    private static <T> T within(RunningTransaction transaction, String what, SqlWork<T> work) {
        var session = transaction.session();
        try {
            return work.run(session);
        } catch (SQLException e) {
            throw transaction.failed(e, what);
        } catch (UncheckedSqlException e) {
            throw transaction.failed(e.cause(), what);
        }
    }
}
