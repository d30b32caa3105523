package org.hiroba.storage.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.identity.PersonId;
import org.hiroba.storage.Database;
import org.hiroba.storage.DatabaseConfig;
import org.hiroba.storage.DatabaseState;
import org.hiroba.testdb.PostgresCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresServerTest {
    private static PostgresCluster cluster;

    @BeforeAll
    static void start() {
        cluster = PostgresCluster.start();
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    private static DatabaseConfig newDatabase() {
        var database = cluster.createDatabase();
        return new DatabaseConfig.Postgres(database.url(), database.user(), "");
    }

    private static Database open(DatabaseConfig config) {
        return Database.open(config, InstantSource.system());
    }

    private static long append(Database database) {
        return database.transactions()
                .call(() -> database.journal().append(DomainEvent.of("a.happened", Audience.COMPANY, new PersonId(1))))
                .sequence();
    }

    @Test
    void aServerThatWentAwayAndCameBackIsUsedAgain() throws Exception {
        try (var database = open(newDatabase())) {
            long before = append(database);
            cluster.stopNow();

            assertThatThrownBy(() -> append(database)).isInstanceOfSatisfying(HirobaException.class, e -> {
                assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE);
                assertThat(e.messageKey()).isEqualTo("error.storage-unavailable");
            });
            assertThat(database.state()).isEqualTo(DatabaseState.UNAVAILABLE);

            cluster.startAgain();
            assertThat(database.state()).isEqualTo(DatabaseState.READY);
            long after = append(database);
            assertThat(database.journal().read(0, 10)).extracting(JournalEntry::sequence).containsExactly(before, after);
        }
    }

    /** More of them than there are connections, so that some would wait for a turn. */
    @Test
    void manyWhoAskWhileTheServerIsAwayAreAllToldSoAndGoOnWhenItIsBack() throws Exception {
        try (var database = open(newDatabase());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            append(database);
            cluster.stopNow();
            for (int round = 0; round < 2; round++) {
                List<Future<Long>> asked = IntStream.range(0, 100)
                        .mapToObj(i -> threads.submit(() -> append(database)))
                        .toList();
                assertThat(asked).allSatisfy(each -> assertThatThrownBy(each::get)
                        .cause()
                        .isInstanceOfSatisfying(HirobaException.class, e -> assertThat(e.messageKey())
                                .isEqualTo("error.storage-unavailable")));
            }

            cluster.startAgain();
            append(database);
            List<Future<Long>> asked =
                    IntStream.range(0, 100).mapToObj(i -> threads.submit(() -> append(database))).toList();
            assertThat(asked).allSatisfy(each -> assertThat(each.get()).isPositive());
            assertThat(database.journal().read(0, 1_000)).hasSize(102);
        }
    }

    @Test
    void aSecondStartIsRefusedUntilTheFirstHasEnded() {
        var config = newDatabase();
        var first = open(config);
        assertThatThrownBy(() -> open(config))
                .isInstanceOfSatisfying(HirobaException.class, e -> assertThat(e.messageKey()).isEqualTo("error.database-in-use"));
        first.close();
        open(config).close();
    }

    @Test
    void aDatabaseThatAnotherTookMeanwhileIsNotUsedAnyMore() throws Exception {
        var config = newDatabase();
        var first = open(config);
        cluster.stopNow();
        assertThatThrownBy(() -> append(first)).isInstanceOf(HirobaException.class);
        cluster.startAgain();
        try (var second = open(config)) {
            append(second);
            assertThatThrownBy(() -> append(first)).isInstanceOf(HirobaException.class);
            assertThat(first.state()).isEqualTo(DatabaseState.UNAVAILABLE);
        } finally {
            first.close();
        }
    }

    @Test
    void aWrongAddressIsTold() {
        var nowhere = new DatabaseConfig.Postgres("jdbc:postgresql://127.0.0.1:1/nowhere", "hiroba", "secret");
        assertThatThrownBy(() -> open(nowhere)).isInstanceOfSatisfying(HirobaException.class, e -> {
            assertThat(e.messageKey()).isEqualTo("error.database-cannot-open");
            assertThat(e.toString()).contains("127.0.0.1:1").doesNotContain("secret");
        });
    }
}
