package org.hiroba.web.server;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ThreadLimitHandler;

/**
 * Sees to it that one address does not take the whole server: only so many of its requests have a thread at once, be it one
 * that only waits for a slow reader; more of them wait their turn without one.
 */
public final class FairShare extends ThreadLimitHandler {
    /** @param threads for one address */
    public FairShare(int threads, Handler handler) {
        super(handler, null, false);
        setThreadLimit(threads);
    }

    @Override
    protected String getRemoteIP(Request request) {
        String site = ClientSite.of(request.getConnectionMetaData().getRemoteSocketAddress());
        return site != null ? site : super.getRemoteIP(request);
    }
}
