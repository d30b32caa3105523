package org.hiroba.web.tls;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Everything by which this server may be addressed: the machine's names and addresses and those of the certificate. The
 * machine is looked at every few seconds at most.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
public final class KnownNames implements Supplier<Names> {
    private static final long LOOK_AFTER = Duration.ofSeconds(10).toNanos();

    private final Machine machine;
    private final CertificateKeeper keeper;
    private volatile Look last;

    public KnownNames(Machine machine, CertificateKeeper keeper) {
        this.machine = machine;
        this.keeper = keeper;
        this.last = look(keeper.current());
    }

    private record Look(Names names, Credential shown, long at) {}

    @Override
    public Names get() {
        Look look = last;
        Credential shown = keeper.current();
        if (look.shown != shown || System.nanoTime() - look.at > LOOK_AFTER) {
            look = look(shown);
            last = look;
        }
        return look.names;
    }

    private Look look(Credential shown) {
        return new Look(machine.names().and(shown.names()), shown, System.nanoTime());
    }
}
