package org.hiroba.web.server;

import java.util.function.IntSupplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers everything that comes by plain HTTP with the way to HTTPS, and nothing else. */
public final class ToHttps extends Handler.Wrapper {
    private final IntSupplier port;

    /** @param port of HTTPS */
    public ToHttps(IntSupplier port, Handler handler) {
        super(handler);
        this.port = port;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.isSecure()) {
            return super.handle(request, response, callback);
        }
        HttpURI asked = request.getHttpURI();
        HttpURI secure = HttpURI.build(asked)
                .scheme("https")
                .authority(asked.getHost(), port.getAsInt() == 443 ? -1 : port.getAsInt());
        response.setStatus(HttpStatus.PERMANENT_REDIRECT_308);
        response.getHeaders().put(HttpHeader.LOCATION, secure.asString());
        callback.succeeded();
        return true;
    }
}
