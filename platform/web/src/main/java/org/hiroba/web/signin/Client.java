package org.hiroba.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.hiroba.core.access.ClientInfo;

/** Tells core who is at the other end. */
final class Client {
    private static final int LONGEST_USER_AGENT = 500;

    private Client() {}

    static ClientInfo of(HttpServletRequest request) {
        String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return new ClientInfo(
                request.getRemoteAddr(), agent.substring(0, Math.min(agent.length(), LONGEST_USER_AGENT)));
    }
}
