package org.hiroba.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.text.Language;
import org.hiroba.api.text.Texts;
import org.hiroba.core.Platform;
import org.hiroba.core.company.Company;

/** What servlets of plain pages share: language, texts, cookies, the answer. */
public abstract class PlainServlet extends HttpServlet {
    private static final long REMEMBER_LANGUAGE_SECONDS = Duration.ofDays(365).toSeconds();

    private final transient Texts texts;
    private final transient Company company;

    protected PlainServlet(Platform platform) {
        this.texts = platform.texts();
        this.company = platform.identity().company();
    }

    protected final Texts texts() {
        return texts;
    }

    /** The language of this request; a choice made with it ({@code ?lang=}) is remembered. */
    protected final Language language(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> asked = Optional.ofNullable(request.getParameter("lang"))
                .filter(tag -> PageLanguage.parse(tag).isPresent());
        asked.ifPresent(tag -> response.addHeader(
                "Set-Cookie",
                PageLanguage.COOKIE + "=" + tag + "; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age="
                        + REMEMBER_LANGUAGE_SECONDS));
        Optional<String> chosen = asked.or(() -> cookie(request, PageLanguage.COOKIE));
        String accepted = Optional.ofNullable(request.getHeader("Accept-Language")).orElse("");
        return PageLanguage.choose(chosen, accepted, company.language());
    }

    protected final Company company() {
        return company;
    }

    protected static Optional<String> cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** The parameter's text, empty if it is missing. */
    protected static String text(HttpServletRequest request, String parameter) {
        return Optional.ofNullable(request.getParameter(parameter)).orElse("");
    }

    protected static void show(HttpServletResponse response, PlainPage page, List<Tag> content) throws IOException {
        byte[] html = page.render(content).getBytes(StandardCharsets.UTF_8);
        response.setContentType(PlainPage.CONTENT_TYPE);
        response.setHeader("Content-Security-Policy", PlainPage.policy());
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
    }

    /** Sends the browser on with GET, so that going back and loading again send nothing twice. */
    protected static void lead(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }
}
