package org.hiroba.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.hiroba.core.Platform;
import org.hiroba.core.access.Sessions;
import org.hiroba.web.Identity;
import org.hiroba.web.page.PlainServlet;
import org.hiroba.web.security.SessionCookie;

/** {@code POST /sign-out}: ends the session and clears what the browser keeps of it. */
public final class SignOutServlet extends PlainServlet {
    private final transient Sessions sessions;

    public SignOutServlet(Platform platform) {
        super(platform);
        this.sessions = platform.identity().sessions();
    }

    /** Somebody followed a link here; nothing may change by that. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        lead(response, Identity.session(request).isPresent() ? "/" : "/sign-in");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        Identity.session(request).ifPresent(sessions::end);
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
        response.addHeader("Set-Cookie", SessionCookie.clear());
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        lead(response, "/sign-in?after=sign-out");
    }
}
