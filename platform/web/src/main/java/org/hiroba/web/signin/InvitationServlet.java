package org.hiroba.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Person;
import org.hiroba.api.text.Language;
import org.hiroba.core.Platform;
import org.hiroba.core.access.Invitations;
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

/** The page at {@code /invitation/<secret>}, where an invited person chooses a password and is let in. */
public final class InvitationServlet extends PlainServlet {
    private final transient Invitations invitations;
    private final transient SignInService signIn;
    private final transient Sessions sessions;

    public InvitationServlet(Platform platform) {
        super(platform);
        this.invitations = platform.identity().invitations();
        this.signIn = platform.identity().signIn();
        this.sessions = platform.identity().sessions();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        showFor(request, response, Optional.empty());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = language(request, response);
        String password = text(request, "password");
        if (!FormToken.isGood(request)) {
            showFor(request, response, Optional.of(texts().get(language, "web.form.stale")));
        } else if (!password.equals(text(request, "again"))) {
            showFor(request, response, Optional.of(texts().get(language, "web.password.differs")));
        } else {
            redeem(request, response, password);
        }
    }

    private void redeem(HttpServletRequest request, HttpServletResponse response, String password)
            throws IOException {
        try {
            Person person = invitations.redeem(secret(request), password, Client.of(request));
            Identity.session(request).ifPresent(sessions::end);
            Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
            if (signIn.signIn(person.login(), password, Client.of(request)) instanceof SignIn.Accepted accepted) {
                response.addHeader("Set-Cookie", SessionCookie.set(accepted.token()));
                lead(response, "/");
            } else {
                lead(response, "/sign-in?after=invitation");
            }
        } catch (HirobaException e) {
            showFor(request, response, Optional.of(texts().get(language(request, response), e)));
        }
    }

    private void showFor(HttpServletRequest request, HttpServletResponse response, Optional<String> problem)
            throws IOException {
        Language language = language(request, response);
        Optional<Person> invited = invitations.find(secret(request));
        boolean known = invited.isPresent();
        response.setStatus(
                known
                        ? problem.isPresent() ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_OK
                        : HttpServletResponse.SC_NOT_FOUND);
        PlainPage page = new PlainPage(texts(), language, texts().get(language, "web.invitation.title"))
                .switchLanguageAt(request.getRequestURI() + "?lang=" + PlainPage.other(language).tag());
        Tag card = invited.map(person -> form(request, response, language, person, problem))
                .orElseGet(() -> outdated(language));
        show(response, page, List.of(card));
    }

    private Tag outdated(Language language) {
        return Tag.of("div", "card")
                .add(
                        Tag.of("h1").text(texts().get(language, "web.invitation.outdated.title")),
                        Tag.of("p", "lead").text(texts().get(language, "web.invitation.outdated.text")),
                        Tag.of("a", "button")
                                .with("href", "/sign-in")
                                .text(texts().get(language, "web.invitation.to-sign-in")));
    }

    private Tag form(
            HttpServletRequest request,
            HttpServletResponse response,
            Language language,
            Person person,
            Optional<String> problem) {
        Tag card = Tag.of("div", "card");
        if (!company().name().isEmpty()) {
            card.add(Tag.of("p", "company").text(company().name()));
        }
        card.add(
                Tag.of("h1").text(texts().get(language, "web.invitation.greeting", person.name())),
                Tag.of("p", "lead").text(texts().get(language, "web.invitation.lead")));
        problem.ifPresent(text -> card.add(Notice.bad(text)));
        return card.add(Tag.of("form")
                .with("method", "post")
                .with("action", request.getRequestURI())
                .add(
                        FormToken.field(request, response),
                        Field.line("login", texts().get(language, "web.sign-in.login"), person.login())
                                .with("readonly", "readonly")
                                .with("autocomplete", "username")
                                .hint(texts().get(language, "web.invitation.login-hint"))
                                .tag(),
                        newPassword("password", "web.password.new", language)
                                .hint(texts().get(language, "web.password.hint"))
                                .focused()
                                .tag(),
                        newPassword("again", "web.password.again", language).tag(),
                        Tag.of("button", "button full")
                                .with("type", "submit")
                                .text(texts().get(language, "web.invitation.submit"))));
    }

    private Field newPassword(String name, String labelKey, Language language) {
        return Field.password(name, texts().get(language, labelKey))
                .with("autocomplete", "new-password")
                .required();
    }

    private static String secret(HttpServletRequest request) {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        return path.substring(1);
    }
}
