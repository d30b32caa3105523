package org.hiroba.web.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.hiroba.api.text.Language;
import org.hiroba.core.text.MessageCatalog;
import org.hiroba.web.page.PageLanguage;
import org.hiroba.web.page.PlainPage;
import org.hiroba.web.page.Tag;

/**
 * What somebody sees when a request fails: a page in words, for programs a problem document (RFC 9457), and for neither how
 * we are made inside.
 */
public final class PlainErrors extends ErrorHandler {
    /** Those that have words of their own; others share the ones for their hundred. */
    private static final Map<Integer, String> CODES = Map.of(
            400, "INVALID",
            401, "UNAUTHENTICATED",
            403, "FORBIDDEN",
            404, "NOT_FOUND",
            410, "GONE",
            413, "TOO_LARGE",
            429, "TOO_MANY",
            503, "UNAVAILABLE");

    private final MessageCatalog texts;
    private final Supplier<Language> companyLanguage;
    private final SecurityHeaders headers;

    public PlainErrors(MessageCatalog texts, Supplier<Language> companyLanguage, SecurityHeaders headers) {
        this.texts = texts;
        this.companyLanguage = companyLanguage;
        this.headers = headers;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        Language language = language(request);
        boolean program = isProgram(request);
        String text = text(request, status, language);
        byte[] body = (program ? problem(status, text) : page(status, text, language))
                .getBytes(StandardCharsets.UTF_8);
        HttpFields.Mutable fields = response.getHeaders();
        fields.put(HttpHeader.CONTENT_TYPE, program ? "application/problem+json" : PlainPage.CONTENT_TYPE);
        fields.put(ContentPolicy.HEADER, program ? ContentPolicy.NOTHING : PlainPage.policy());
        fields.put(HttpHeader.CACHE_CONTROL, "no-store");
        fields.put(HttpHeader.CONTENT_LENGTH, body.length);
        headers.addTo(fields);
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    private String text(Request request, int status, Language language) {
        return request.getAttribute(Refusal.ATTRIBUTE) instanceof Refusal refusal && refusal.status() == status
                ? texts.get(language, refusal.textKey())
                : texts.get(language, key(status, "text"));
    }

    private String page(int status, String text, Language language) {
        String title = title(status, language);
        Tag card = Tag.of("div", "card")
                .add(
                        Tag.of("p", "big").with("aria-hidden", "true").text(Integer.toString(status)),
                        Tag.of("h1").text(title),
                        Tag.of("p", "lead").text(text),
                        Tag.of("a", "button")
                                .with("href", "/")
                                .text(texts.get(language, "web.error.home")));
        return new PlainPage(texts, language, title).render(List.of(card));
    }

    private String title(int status, Language language) {
        return texts.get(language, key(status, "title"));
    }

    private String key(int status, String part) {
        String own = "web.error." + status + "." + part;
        return texts.has(Language.EN, own) ? own : "web.error." + (status < 500 ? "4xx" : "5xx") + "." + part;
    }

    private static String problem(int status, String text) {
        String code = CODES.getOrDefault(status, status < 500 ? "INVALID" : "INTERNAL");
        return "{\"type\":\"about:blank\",\"status\":" + status + ",\"code\":\"" + code + "\",\"detail\":\""
                + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
    }

    private static boolean isProgram(Request request) {
        String path = Optional.ofNullable(request.getHttpURI().getDecodedPath()).orElse("/");
        String accept = Optional.ofNullable(request.getHeaders().get(HttpHeader.ACCEPT)).orElse("*/*");
        return path.startsWith("/api/")
                || path.equals("/live")
                || accept.contains("json") && !accept.contains("text/html");
    }

    private Language language(Request request) {
        Optional<String> chosen = cookies(request).stream()
                .filter(cookie -> cookie.getName().equals(PageLanguage.COOKIE))
                .map(HttpCookie::getValue)
                .findFirst();
        String accepted = Optional.ofNullable(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE)).orElse("");
        return PageLanguage.choose(chosen, accepted, companyLanguage.get());
    }

    private static List<HttpCookie> cookies(Request request) {
        try {
            return Request.getCookies(request);
        } catch (RuntimeException e) {
            // The cookies may be what is wrong with the request.
            return List.of();
        }
    }
}
