package org.hiroba.web.security;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.hiroba.api.error.HirobaException;

/**
 * Why a request is turned away.
 *
 * @param textKey says it in words and what to do
 */
public record Refusal(int status, String textKey) {
    /** The request attribute in which the error page finds the refusal. */
    static final String ATTRIBUTE = "org.hiroba.web.refusal";

    static final Refusal NO_HOST = new Refusal(400, "web.refused.bad-request");
    static final Refusal FOREIGN_HOST = new Refusal(421, "web.refused.host");
    static final Refusal METHOD = new Refusal(405, "web.refused.method");
    static final Refusal PATH = new Refusal(400, "web.refused.bad-request");
    static final Refusal FOREIGN_ORIGIN = new Refusal(403, "web.refused.origin");
    static final Refusal TOO_LARGE = new Refusal(413, "web.refused.too-large");
    static final Refusal UNKNOWN_PLACE = new Refusal(404, "web.refused.not-found");
    static final Refusal NOT_SIGNED_IN = new Refusal(401, "error.unauthenticated");
    static final Refusal NOT_SET_UP = new Refusal(503, "web.refused.not-set-up");

    /** Has the error page that follows say why a service refused. */
    public static void tell(HttpServletRequest request, HirobaException refused) {
        request.setAttribute(ATTRIBUTE, new Refusal(refused.code().httpStatus(), refused.messageKey()));
    }

    /** Answers with the error page. Always true: the request is handled. */
    boolean answer(Request request, Response response, Callback callback) {
        request.setAttribute(ATTRIBUTE, this);
        if (status == METHOD.status) {
            response.getHeaders().put("Allow", RequestChecks.ALLOWED);
        }
        Response.writeError(request, response, callback, status);
        return true;
    }
}
