package org.hiroba.bench.start;

import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.locks.LockSupport;
import org.hiroba.bench.portal.PortalBrowser;

/** Asks a server that is starting for its first pages, over and over, until it gets them. */
final class FirstPages {
    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final long BETWEEN_NANOS = 2_000_000;

    private FirstPages() {}

    /**
     * How long it took.
     *
     * @param plainMillis from the start to {@code /sign-in}
     * @param portalMillis from the start to the content of a page that Vaadin makes, its push connection included
     */
    record Taken(double plainMillis, double portalMillis) {}

    /**
     * @param browser of somebody who is let in without signing in, never used at this server
     * @param begin of the process, by {@link System#nanoTime}
     */
    static Taken await(PortalBrowser browser, long begin) throws IOException {
        while (!isServing(browser)) {
            if (System.nanoTime() - begin > PATIENCE_NANOS) {
                throw new IOException("Nothing is served");
            }
            LockSupport.parkNanos(BETWEEN_NANOS);
        }
        double plain = millisSince(begin);
        browser.open("");
        return new Taken(plain, millisSince(begin));
    }

    private static boolean isServing(PortalBrowser browser) throws IOException {
        try {
            // Who is signed in already is led on.
            int status = browser.get("/sign-in").statusCode();
            return status == 200 || status == 302 || status == 303;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    private static double millisSince(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }
}
