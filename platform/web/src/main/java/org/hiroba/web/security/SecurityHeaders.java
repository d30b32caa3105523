package org.hiroba.web.security;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Puts the headers on every answer that tell browsers to be careful (OWASP ASVS 5.0, 3.4). A part that knows better, e.g.
 * that a file may be kept, sets its own value; none can be left out, not even by an answer that was begun anew.
 */
public final class SecurityHeaders extends Handler.Wrapper {
    private final Map<String, String> headers = new LinkedHashMap<>();

    /** @param strictTransport whether browsers are told to come by HTTPS only, for two years */
    public SecurityHeaders(boolean strictTransport, Handler handler) {
        super(handler);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put(
                "Permissions-Policy",
                "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
                        + "microphone=(), midi=(), payment=(), usb=()");
        headers.put("X-Robots-Tag", "noindex, nofollow");
        headers.put(ContentPolicy.HEADER, ContentPolicy.NOTHING);
        headers.put("Cache-Control", "no-store");
        if (strictTransport) {
            headers.put("Strict-Transport-Security", "max-age=63072000");
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        addTo(response.getHeaders());
        return super.handle(request, new Careful(request, response), callback);
    }

    /** Adds those that are missing. */
    public void addTo(HttpFields.Mutable fields) {
        headers.forEach((name, value) -> {
            if (!fields.contains(name)) {
                fields.put(name, value);
            }
        });
    }

    /** Whoever resets the answer (as error pages do) loses its headers; they come back before anything is sent. */
    private final class Careful extends Response.Wrapper {
        Careful(Request request, Response response) {
            super(request, response);
        }

        @Override
        public void reset() {
            super.reset();
            addTo(getHeaders());
        }

        @Override
        public void write(boolean last, ByteBuffer content, Callback callback) {
            if (!isCommitted()) {
                addTo(getHeaders());
            }
            super.write(last, content, callback);
        }
    }
}
