package org.hiroba.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.text.Language;
import org.hiroba.core.Platform;
import org.hiroba.core.access.Sessions;
import org.hiroba.core.access.SignIn;
import org.hiroba.core.access.SignInService;
import org.hiroba.web.Identity;
import org.hiroba.web.page.Field;
import org.hiroba.web.page.FormToken;
import org.hiroba.web.page.Notice;
import org.hiroba.web.page.PlainPage;
import org.hiroba.web.page.PlainServlet;
import org.hiroba.web.page.Tag;
import org.hiroba.web.security.SessionCookie;

/** The page at {@code /sign-in}. */
public final class SignInServlet extends PlainServlet {
    private final transient SignInService signIn;
    private final transient Sessions sessions;

    public SignInServlet(Platform platform) {
        super(platform);
        this.signIn = platform.identity().signIn();
        this.sessions = platform.identity().sessions();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Identity.session(request).isPresent()) {
            lead(response, LocalPath.of(text(request, "next")));
            return;
        }
        show(request, response, greeting(request, language(request, response)));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = language(request, response);
        if (!FormToken.isGood(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            show(request, response, Optional.of(Notice.bad(texts().get(language, "web.form.stale"))));
            return;
        }
        SignIn outcome =
                signIn.signIn(text(request, "login").strip(), text(request, "password"), Client.of(request));
        switch (outcome) {
            case SignIn.Accepted accepted -> welcome(request, response, accepted);
            case SignIn.Refused refused -> {
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                show(request, response, Optional.of(Notice.bad(texts().get(language, "web.sign-in.refused"))));
            }
            case SignIn.Delayed delayed -> {
                response.setStatus(429);
                response.setHeader("Retry-After", Long.toString(seconds(delayed.remaining())));
                show(request, response, Optional.of(Notice.wait(patience(language, delayed.remaining()))));
            }
        }
    }

    private void welcome(HttpServletRequest request, HttpServletResponse response, SignIn.Accepted accepted) {
        // Nothing of what was on the screen before may be seen by who comes in now, nor the former token be used on.
        Identity.session(request).ifPresent(sessions::end);
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
        boolean keep = !text(request, "keep").isEmpty();
        response.addHeader(
                "Set-Cookie", keep ? SessionCookie.keep(accepted.token()) : SessionCookie.set(accepted.token()));
        lead(response, LocalPath.of(text(request, "next")));
    }

    private Optional<Tag> greeting(HttpServletRequest request, Language language) {
        return switch (text(request, "after")) {
            case "sign-out" -> Optional.of(Notice.good(texts().get(language, "web.sign-in.after-sign-out")));
            case "invitation" -> Optional.of(Notice.good(texts().get(language, "web.sign-in.after-invitation")));
            case "setup" -> Optional.of(Notice.good(texts().get(language, "web.sign-in.after-setup")));
            default -> Optional.empty();
        };
    }

    private void show(HttpServletRequest request, HttpServletResponse response, Optional<Tag> notice)
            throws IOException {
        Language language = language(request, response);
        String next = LocalPath.of(text(request, "next"));
        Tag card = Tag.of("div", "card").add(heading(language));
        notice.ifPresent(card::add);
        card.add(form(request, response, language, next));
        card.add(
                Tag.of("p", "below").text(texts().get(language, "web.sign-in.forgotten")),
                Tag.of("p", "hint")
                        .add(Tag.of("a").with("href", "/trust").text(texts().get(language, "web.sign-in.warning"))));
        PlainPage page = new PlainPage(texts(), language, texts().get(language, "web.sign-in.title"))
                .switchLanguageAt("/sign-in?lang=" + PlainPage.other(language).tag()
                        + (next.equals(LocalPath.HOME) ? "" : "&next=" + encoded(next)));
        show(response, page, List.of(card));
    }

    private List<Tag> heading(Language language) {
        List<Tag> heading = new ArrayList<>();
        if (!company().name().isEmpty()) {
            heading.add(Tag.of("p", "company").text(company().name()));
        }
        heading.add(Tag.of("h1").text(texts().get(language, "web.sign-in.title")));
        heading.add(Tag.of("p", "lead").text(texts().get(language, "web.sign-in.lead")));
        return heading;
    }

    private Tag form(HttpServletRequest request, HttpServletResponse response, Language language, String next) {
        String login = text(request, "login");
        Field name = Field.line("login", texts().get(language, "web.sign-in.login"), login)
                .with("autocomplete", "username")
                .with("autocapitalize", "none")
                .with("spellcheck", "false")
                .required();
        Field password = Field.password("password", texts().get(language, "web.sign-in.password"))
                .with("autocomplete", "current-password")
                .required();
        Field first = login.isEmpty() ? name : password;
        first.focused();
        return Tag.of("form")
                .with("method", "post")
                .with("action", "/sign-in")
                .add(
                        FormToken.field(request, response),
                        Tag.of("input").with("type", "hidden").with("name", "next").with("value", next),
                        name.tag(),
                        password.tag(),
                        keep(request, language),
                        Tag.of("button", "button full")
                                .with("type", "submit")
                                .text(texts().get(language, "web.sign-in.submit")));
    }

    private Tag keep(HttpServletRequest request, Language language) {
        return Tag.of("label", "keep")
                .add(Tag.of("input")
                        .with("type", "checkbox")
                        .with("name", "keep")
                        .with("value", "yes")
                        .with("checked", !text(request, "keep").isEmpty()))
                .text(texts().get(language, "web.sign-in.keep"));
    }

    private String patience(Language language, Duration remaining) {
        long seconds = seconds(remaining);
        return seconds <= 90
                ? texts().get(language, "web.sign-in.delayed.seconds", seconds)
                : texts().get(language, "web.sign-in.delayed.minutes", (seconds + 59) / 60);
    }

    private static long seconds(Duration remaining) {
        return Math.max(1, remaining.plusMillis(999).toSeconds());
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
