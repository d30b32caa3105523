package org.hiroba.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.hiroba.api.event.Transactions;
import org.hiroba.api.storage.DuplicateKeyException;
import org.hiroba.api.storage.Sql;
import org.hiroba.storage.fixture.DatabaseUnderTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

interface TransactionsContract {
    DatabaseUnderTest testee();

    private Transactions transactions() {
        return testee().database().transactions();
    }

    private Sql sql() {
        return testee().database().sql();
    }

    @BeforeEach
    default void emptyTable() {
        testee().database()
                .migrate("accounts", () -> List.of(new MigrationSource.Script(
                        "V001__create_account.sql",
                        "CREATE TABLE accounts.account (id BIGINT NOT NULL PRIMARY KEY, amount BIGINT NOT NULL);")));
        transactions().run(() -> {
            sql().update("DELETE FROM accounts.account");
            insert(1, 100);
            insert(2, 200);
        });
    }

    private void insert(long id, long amount) {
        sql().update("INSERT INTO accounts.account (id, amount) VALUES (?, ?)", id, amount);
    }

    private void add(long id, long amount) {
        sql().update("UPDATE accounts.account SET amount = amount + ? WHERE id = ?", amount, id);
    }

    private List<Long> amounts() {
        return sql().list("SELECT amount FROM accounts.account ORDER BY id", row -> row.number(1));
    }

    @Test
    default void whatTheWorkThrowsUndoesIt() {
        assertThatThrownBy(() -> transactions().run(() -> {
                    add(1, 1);
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no");
        assertThat(amounts()).containsExactly(100L, 200L);
    }

    @Test
    default void theWorkSeesItsOwnChanges() {
        long seen = transactions().call(() -> {
            add(1, 5);
            return amounts().getFirst();
        });
        assertThat(seen).isEqualTo(105);
    }

    @Test
    default void aCallWithinACallIsPartOfIt() {
        assertThatThrownBy(() -> transactions().run(() -> {
                    transactions().run(() -> add(1, 1));
                    throw new IllegalArgumentException("outer");
                }))
                .hasMessage("outer");
        assertThat(amounts()).containsExactly(100L, 200L);
    }

    @Test
    default void aPartThatFailedCannotBeSwallowed() {
        assertThatThrownBy(() -> transactions().run(() -> {
                    add(2, 1);
                    try {
                        transactions().run(() -> {
                            add(1, 1);
                            throw new IllegalArgumentException("inner");
                        });
                    } catch (IllegalArgumentException e) {
                        assertThat(e).hasMessage("inner");
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("inner");
        assertThat(amounts()).containsExactly(100L, 200L);
    }

    @Test
    default void aTransactionCannotGoOnAfterAnErrorOfTheDatabase() {
        assertThatThrownBy(() -> transactions().run(() -> {
                    add(2, 1);
                    try {
                        insert(1, 1);
                    } catch (DuplicateKeyException e) {
                        add(1, 1);
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot go on");
        assertThat(amounts()).containsExactly(100L, 200L);
    }

    @Test
    default void actionsAfterTheCommitSeeItDone() {
        var seen = new ArrayList<Long>();
        transactions().run(() -> {
            transactions().run(() -> transactions().afterCommit(() -> seen.addAll(amounts())));
            add(1, 1);
            assertThat(seen).isEmpty();
        });
        assertThat(seen).containsExactly(101L, 200L);
    }

    @Test
    default void actionsAfterTheCommitDoNotRunAfterRollBack() {
        var ran = new AtomicInteger();
        assertThatThrownBy(() -> transactions().run(() -> {
                    transactions().afterCommit(ran::incrementAndGet);
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");
        assertThat(ran).hasValue(0);
    }

    @Test
    default void anActionThatFailsHindersNeitherTheCallerNorTheNextAction() {
        var ran = new AtomicInteger();
        transactions().run(() -> {
            transactions().afterCommit(() -> {
                throw new IllegalStateException("an action that fails on purpose");
            });
            transactions().afterCommit(ran::incrementAndGet);
            add(1, 1);
        });
        assertThat(ran).hasValue(1);
        assertThat(amounts()).containsExactly(101L, 200L);
    }

    @Test
    default void actionsAfterTheCommitNeedATransaction() {
        assertThatThrownBy(() -> transactions().afterCommit(() -> {})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void changesNeedATransaction() {
        assertThatThrownBy(() -> add(1, 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sql().batch("DELETE FROM accounts.account WHERE id = ?", List.<Object[]>of(new Object[] {1L})))
                .isInstanceOf(IllegalStateException.class);
        assertThat(amounts()).containsExactly(100L, 200L);
    }

    @Test
    default void ofTwoThatLockEachOtherOutBothAreDoneInTheEnd() throws Exception {
        var meeting = new CyclicBarrier(2);
        var attempts = new AtomicInteger();
        var one = Thread.startVirtualThread(() -> addCrosswise(1, 2, 1, meeting, attempts));
        var other = Thread.startVirtualThread(() -> addCrosswise(2, 1, 10, meeting, attempts));
        one.join();
        other.join();

        assertThat(amounts()).containsExactly(111L, 211L);
        assertThat(attempts.get()).as("one of them was made again").isGreaterThan(2);
    }

    private void addCrosswise(long first, long second, long amount, CyclicBarrier meeting, AtomicInteger attempts) {
        var firstAttempt = new AtomicInteger(1);
        transactions().run(() -> {
            attempts.incrementAndGet();
            add(first, amount);
            if (firstAttempt.getAndSet(0) == 1) {
                meet(meeting);
            }
            add(second, amount);
        });
    }

    private static void meet(CyclicBarrier meeting) {
        try {
            meeting.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    default void manyTransactionsAtOnceLoseNothing() throws Exception {
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 50; i++) {
            threads.add(Thread.startVirtualThread(() -> {
                for (int n = 0; n < 10; n++) {
                    transactions().run(() -> add(1, 1));
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(amounts()).containsExactly(600L, 200L);
    }
}
