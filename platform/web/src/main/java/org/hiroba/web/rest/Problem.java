package org.hiroba.web.rest;

import java.util.Optional;

/**
 * A problem document (RFC 9457).
 *
 * @param type always {@code about:blank}: {@code code} tells the kinds apart
 * @param detail what is wrong and what to do, in the caller's language
 * @param code a name of {@code ErrorCode}, stable
 * @param incident under which the server's log tells more; only where the fault is the server's
 */
record Problem(String type, String title, int status, String detail, String code, Optional<String> incident) {}
