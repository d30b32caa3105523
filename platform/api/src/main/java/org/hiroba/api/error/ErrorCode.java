package org.hiroba.api.error;

/**
 * What kind of failure the caller sees. Names are stable and appear in the {@code code} member of the API's problem
 * documents; they are never reused for something else.
 */
public enum ErrorCode {
    /** The caller's input is wrong and must be changed; HTTP 400. */
    INVALID(400),
    /** Nobody is signed in; HTTP 401. */
    UNAUTHENTICATED(401),
    /** The caller may know of the thing but not do this to it; HTTP 403. */
    FORBIDDEN(403),
    /** It does not exist, or the caller may not know that it does; HTTP 404. */
    NOT_FOUND(404),
    /** The state changed meanwhile, or the name is taken; HTTP 409. */
    CONFLICT(409),
    /** It was there and has been recalled or removed; HTTP 410. */
    GONE(410),
    /** Larger than the limit; HTTP 413. */
    TOO_LARGE(413),
    /** Too often in too short a time; HTTP 429. */
    TOO_MANY(429),
    /** A part of the platform or a plugin is not there at the moment; HTTP 503. */
    UNAVAILABLE(503),
    /** Our fault; HTTP 500. */
    INTERNAL(500);

    private final int httpStatus;

    ErrorCode(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    /** The status that the HTTP doors answer with. */
    public int httpStatus() {
        return httpStatus;
    }
}
