package org.hiroba.web.security;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.EagerContentHandler;

/**
 * Takes a short body in before anybody looks at the request. Who is refused without having been read would else see the
 * HTTP/2 stream reset now and then, and never learn why. Until the body is here nothing but its bytes is kept waiting: no
 * thread, no transaction.
 */
public final class SmallBodies extends EagerContentHandler {
    private static final int MOST_BYTES = 64 * 1024;
    /** What the frames around a body may take, counted by Jetty with what is kept. */
    private static final int FRAMING_BYTES = 1024;

    public SmallBodies(Handler handler) {
        super(handler, new RetainedContentLoaderFactory(MOST_BYTES + FRAMING_BYTES, FRAMING_BYTES, false));
        include(SmallBodies::isSmall);
    }

    /** Who asks whether to send is told no without sending. */
    private static boolean isSmall(Request request) {
        return request.getLength() > 0
                && request.getLength() <= MOST_BYTES
                && !request.getHeaders().contains(HttpHeader.EXPECT);
    }
}
