package org.hiroba.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.core.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AuditLogTest {
    @RegisterExtension
    final TestPlatform hiroba = new TestPlatform();

    private Caller administrator;

    @BeforeEach
    void company() {
        administrator = hiroba.found();
    }

    @Test
    void aLineTellsWhoDidWhatWhenAndFromWhere() {
        hiroba.clock().advance(Duration.ofHours(1));
        audit().append(administrator, "group.created", "group:12", "がんばり紹介");

        AuditEntry line = lines(AuditFilter.ALL).getFirst();

        assertThat(line.person()).contains(administrator.person());
        assertThat(line.action()).isEqualTo("group.created");
        assertThat(line.subject()).isEqualTo("group:12");
        assertThat(line.origin()).isEqualTo("PORTAL");
        assertThat(line.details()).isEqualTo("がんばり紹介");
        assertThat(line.at()).isEqualTo(hiroba.clock().instant());
    }

    @Test
    void aLineGoesWithItsTransaction() {
        int before = lines(AuditFilter.ALL).size();

        assertThatThrownBy(() -> hiroba.database().transactions().run(() -> {
                    audit().append(administrator, "group.created", "", "");
                    throw new IllegalStateException("Never mind");
                }))
                .hasMessage("Never mind");

        assertThat(lines(AuditFilter.ALL)).hasSize(before);
    }

    @Test
    void aTextCannotPretendToBeFurtherLines() {
        audit().append(administrator, "group.created", "group:1", "a\n2026-11-24 kanri did nothing\r\u202eb");

        assertThat(lines(AuditFilter.ALL).getFirst().details()).isEqualTo("a 2026-11-24 kanri did nothing b");
    }

    @Test
    void anOverlongTextIsCut() {
        audit().append(administrator, "group.created", "", "あ".repeat(5000));

        assertThat(lines(AuditFilter.ALL).getFirst().details()).hasSize(2000).endsWith("…");
    }

    @Test
    void filtersNarrowTheListAndPagesFollowEachOther() {
        Instant begin = hiroba.clock().instant().plusSeconds(60);
        hiroba.clock().advance(Duration.ofMinutes(2));
        for (int i = 0; i < 5; i++) {
            audit().append(administrator, "test.done", "thing:" + i, "");
        }
        audit().append(Optional.empty(), "PORTAL 192.0.2.7", "testing", "", "");
        AuditFilter tests = filter(Optional.of("test."), Optional.of(begin));

        List<AuditEntry> first = audit().list(administrator, tests, Long.MAX_VALUE, 3);
        List<AuditEntry> second = audit().list(administrator, tests, first.getLast().id(), 3);

        assertThat(first).extracting(AuditEntry::subject).containsExactly("thing:4", "thing:3", "thing:2");
        assertThat(second).extracting(AuditEntry::subject).containsExactly("thing:1", "thing:0");
        assertThat(lines(filter(Optional.of("t%st"), Optional.empty()))).isEmpty();
        assertThat(lines(new AuditFilter(
                        Optional.of(administrator.person()), Optional.empty(), Optional.of(begin), Optional.empty())))
                .hasSize(5);
    }

    @Test
    void theChainHoldsOverARestart() {
        audit().append(administrator, "test.done", "", "one");
        hiroba.restart();
        audit().append(administrator, "test.done", "", "two");

        AuditVerification verification = audit().verify(administrator);

        assertThat(verification.isIntact()).isTrue();
        assertThat(verification.entries()).isEqualTo(lines(AuditFilter.ALL).size());
    }

    @Test
    void aChangedLineShows() {
        audit().append(administrator, "test.done", "", "one");
        long id = lines(AuditFilter.ALL).getFirst().id();
        audit().append(administrator, "test.done", "", "two");
        audit().verify(administrator);

        tamper("UPDATE hiroba.audit_entries SET details = 'none' WHERE id = ?", id);

        assertThat(audit().verify(administrator).brokenAt()).contains(id);
    }

    @Test
    void aLineTakenOutShows() {
        audit().append(administrator, "test.done", "", "one");
        long id = lines(AuditFilter.ALL).getFirst().id();
        audit().append(administrator, "test.done", "", "two");
        audit().verify(administrator);

        tamper("DELETE FROM hiroba.audit_entries WHERE id = ?", id);
        assertThat(audit().verify(administrator).brokenAt()).contains(id);

        tamper("DELETE FROM hiroba.audit_seals WHERE entry_id = ?", id);
        assertThat(audit().verify(administrator).isIntact()).isFalse();
    }

    @Test
    void aCutOffEndShowsByTheNotedHead() {
        audit().append(administrator, "test.done", "", "one");
        String noted = audit().verify(administrator).head();
        long id = lines(AuditFilter.ALL).getFirst().id();

        tamper("DELETE FROM hiroba.audit_entries WHERE id = ?", id);
        tamper("DELETE FROM hiroba.audit_seals WHERE entry_id = ?", id);

        assertThat(audit().verify(administrator).head()).isNotEqualTo(noted);
    }

    @Test
    void manyAtOnceMakeOneChain() throws Exception {
        List<Thread> threads = IntStream.range(0, 8)
                .mapToObj(i -> Thread.startVirtualThread(() -> {
                    for (int k = 0; k < 10; k++) {
                        audit().append(administrator, "test.done", "thing:" + i, Integer.toString(k));
                    }
                }))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(audit().verify(administrator).isIntact()).isTrue();
        assertThat(lines(filter(Optional.of("test.done"), Optional.empty()))).hasSize(80);
    }

    @Test
    void onlyAdministratorsReadAndVerify() {
        Caller hanako = hiroba.member("hanako");

        assertThatThrownBy(() -> audit().list(hanako, AuditFilter.ALL, Long.MAX_VALUE, 10))
                .isInstanceOfSatisfying(
                        HirobaException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN));
        assertThatThrownBy(() -> audit().verify(hanako))
                .isInstanceOfSatisfying(
                        HirobaException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN));
    }

    private static AuditFilter filter(Optional<String> action, Optional<Instant> from) {
        return new AuditFilter(Optional.empty(), action, from, Optional.empty());
    }

    private AuditLog audit() {
        return hiroba.identity().audit();
    }

    private List<AuditEntry> lines(AuditFilter filter) {
        return audit().list(administrator, filter, Long.MAX_VALUE, 1000);
    }

    private void tamper(String statement, long id) {
        hiroba.database().transactions().run(() -> hiroba.database().sql().update(statement, id));
    }
}
