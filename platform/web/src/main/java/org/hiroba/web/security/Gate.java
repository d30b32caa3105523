package org.hiroba.web.security;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.hiroba.web.Identity;

/**
 * Decides by the kind of place and by who asks. Default is no: a path that no part of Hiroba claims is not found, and
 * whatever is not open needs somebody who is signed in.
 */
public final class Gate extends Handler.Wrapper {
    private final Places places;
    private final BooleanSupplier setUp;
    private volatile boolean knownSetUp;

    /** @param setUp whether the first run is over; asked until it is */
    public Gate(Places places, BooleanSupplier setUp, Handler handler) {
        super(handler);
        this.places = places;
        this.setUp = setUp;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = request.getHttpURI().getDecodedPath();
        Place place = places.at(path);
        boolean in = request.getAttribute(Identity.CALLER) != null;
        if (!isSetUp()) {
            return switch (place) {
                case OPEN, SETUP -> super.handle(request, response, callback);
                case PROGRAMS, FILES, DOWNLOADS -> Refusal.NOT_SET_UP.answer(request, response, callback);
                case PORTAL, NOWHERE -> lead("/setup", request, response, callback);
            };
        }
        return switch (place) {
            case OPEN, PROGRAMS -> super.handle(request, response, callback);
            case FILES -> in
                    ? super.handle(request, response, callback)
                    : Refusal.NOT_SIGNED_IN.answer(request, response, callback);
            case DOWNLOADS -> in ? super.handle(request, response, callback) : download(request, response, callback);
            case PORTAL -> in ? portal(request, response, callback) : signIn(request, response, callback);
            case SETUP, NOWHERE -> Refusal.UNKNOWN_PLACE.answer(request, response, callback);
        };
    }

    private boolean portal(Request request, Response response, Callback callback) throws Exception {
        String nonce = ContentPolicy.nonce();
        request.setAttribute(Identity.NONCE, nonce);
        response.getHeaders().put(ContentPolicy.HEADER, ContentPolicy.portal(nonce));
        return super.handle(request, response, callback);
    }

    /** A saved address leads a person to the sign-in; a program is told. */
    private static boolean download(Request request, Response response, Callback callback) {
        return "navigate".equals(request.getHeaders().get("Sec-Fetch-Mode"))
                ? signIn(request, response, callback)
                : Refusal.NOT_SIGNED_IN.answer(request, response, callback);
    }

    private static boolean signIn(Request request, Response response, Callback callback) {
        String wanted = request.getHttpURI().getPathQuery();
        String next = wanted.equals("/")
                ? ""
                : "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        return lead("/sign-in" + next, request, response, callback);
    }

    private static boolean lead(String where, Request request, Response response, Callback callback) {
        if (!isPageWanted(request)) {
            return Refusal.NOT_SIGNED_IN.answer(request, response, callback);
        }
        response.setStatus(HttpStatus.SEE_OTHER_303);
        response.getHeaders().put(HttpHeader.LOCATION, where);
        callback.succeeded();
        return true;
    }

    /** Whether somebody is looking at the answer; scripts, images and WebSockets are better told no. */
    private static boolean isPageWanted(Request request) {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        String mode = request.getHeaders().get("Sec-Fetch-Mode");
        return reads && !RequestChecks.isUpgrade(request) && (mode == null || mode.equals("navigate"));
    }

    private boolean isSetUp() {
        if (!knownSetUp) {
            knownSetUp = setUp.getAsBoolean();
        }
        return knownSetUp;
    }
}
