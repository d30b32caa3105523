package org.hiroba.web.trust;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.hiroba.api.text.Language;
import org.hiroba.core.Platform;
import org.hiroba.web.page.Icon;
import org.hiroba.web.page.PlainPage;
import org.hiroba.web.page.PlainServlet;
import org.hiroba.web.page.Tag;
import org.hiroba.web.tls.CertificateKeeper;
import org.hiroba.web.tls.Credential;
import org.hiroba.web.tls.Names;

/**
 * The page at {@code /trust} and the downloads below it. Open to everybody: whoever needs it cannot have signed in, and the
 * certificate is no secret. That it is the right one is shown by its fingerprint, which comes another way.
 */
public final class TrustServlet extends PlainServlet {
    private static final String FILE = "hiroba-ca";

    private final transient CertificateKeeper keeper;
    private final transient Supplier<Names> names;

    public TrustServlet(Platform platform, CertificateKeeper keeper, Supplier<Names> names) {
        super(platform);
        this.keeper = keeper;
        this.names = names;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<X509Certificate> authority = keeper.authority();
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        if (path.isEmpty()) {
            showPage(request, response, authority);
        } else if (authority.isPresent()) {
            download(path, authority.get(), response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void download(String path, X509Certificate authority, HttpServletResponse response)
            throws IOException {
        byte[] der = encoded(authority);
        switch (path) {
            case "/" + FILE + ".crt" -> send(response, "application/x-x509-ca-cert", FILE + ".crt", der);
            case "/" + FILE + ".pem" -> send(response, "application/x-pem-file", FILE + ".pem", pem(der));
            case "/" + FILE + ".mobileconfig" ->
                send(
                        response,
                        "application/x-apple-aspen-config",
                        FILE + ".mobileconfig",
                        MobileProfile.of(der, commonName(authority)));
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(HttpServletResponse response, String type, String name, byte[] content)
            throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private void showPage(
            HttpServletRequest request, HttpServletResponse response, Optional<X509Certificate> authority)
            throws IOException {
        Language language = language(request, response);
        PlainPage page = new PlainPage(texts(), language, say(language, "web.trust.title"))
                .wide()
                .switchLanguageAt("/trust?lang=" + PlainPage.other(language).tag());
        String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        show(response, page, authority
                .map(certificate -> explain(language, certificate, Device.guess(agent)))
                .orElseGet(() -> List.of(nothingToDo(language))));
    }

    private Tag nothingToDo(Language language) {
        return Tag.of("div", "card")
                .add(
                        Tag.of("h1").text(say(language, "web.trust.title")),
                        Tag.of("p", "lead").text(say(language, "web.trust.company-certificate")),
                        Tag.of("a", "button").with("href", "/").text(say(language, "web.error.home")));
    }

    private List<Tag> explain(Language language, X509Certificate authority, Device likely) {
        Tag first = Tag.of("div", "card")
                .add(
                        Tag.of("h1").text(say(language, "web.trust.title")),
                        Tag.of("p", "lead").text(say(language, "web.trust.lead")),
                        Tag.of("h2").text(say(language, "web.trust.download")),
                        downloads(language),
                        Tag.of("h2").text(say(language, "web.trust.compare")),
                        Tag.of("p").text(say(language, "web.trust.compare.text")),
                        fingerprint(language, authority),
                        Tag.of("p", "hint").text(say(language, "web.trust.name", commonName(authority))));
        Tag second = Tag.of("div", "card").add(Tag.of("h2").text(say(language, "web.trust.devices")));
        Arrays.stream(Device.values())
                .forEach(device -> second.add(steps(language, device, device == likely)));
        second.add(Tag.of("p", "below").text(
                say(language, "web.trust.names", String.join(language == Language.JA ? "、" : ", ", hosts()))));
        return List.of(first, second);
    }

    private Tag downloads(Language language) {
        return Tag.of("div", "downloads")
                .add(
                        Tag.of("a", "button")
                                .with("href", "/trust/" + FILE + ".crt")
                                .icon(Icon.DOWNLOAD)
                                .text(say(language, "web.trust.download.crt")),
                        Tag.of("a", "button quiet")
                                .with("href", "/trust/" + FILE + ".mobileconfig")
                                .text(say(language, "web.trust.download.apple")),
                        Tag.of("a", "button quiet")
                                .with("href", "/trust/" + FILE + ".pem")
                                .text(say(language, "web.trust.download.pem")));
    }

    /** In pairs of letters, eight to a line, as one reads them out to a colleague. */
    private Tag fingerprint(Language language, X509Certificate authority) {
        Tag print = Tag.of("div", "print")
                .with("role", "img")
                .with("aria-label", say(language, "web.trust.fingerprint", Credential.fingerprint(authority)));
        for (String pair : Credential.fingerprint(authority).split(":")) {
            print.add(Tag.of("span").text(pair));
        }
        return print;
    }

    private Tag steps(Language language, Device device, boolean open) {
        Tag list = Tag.of("ol");
        for (int step = 1; step <= device.steps(); step++) {
            list.add(Tag.of("li").add(sentence(say(language, device.stepKey(step)))));
        }
        return Tag.of("details")
                .with("open", open)
                .add(Tag.of("summary").icon(device.icon()).text(say(language, device.titleKey())), list);
    }

    /** What is to be typed stands between back quotes in the texts. */
    private static List<Tag> sentence(String text) {
        List<Tag> parts = new ArrayList<>();
        String[] pieces = text.split("`");
        for (int i = 0; i < pieces.length; i++) {
            parts.add(Tag.of(i % 2 == 0 ? "span" : "code").text(pieces[i]));
        }
        return parts;
    }

    private List<String> hosts() {
        return names.get().hosts().stream().filter(host -> !host.equals("localhost")).sorted().toList();
    }

    private String say(Language language, String key, Object... arguments) {
        return texts().get(language, key, arguments);
    }

    private static String commonName(X509Certificate authority) {
        try {
            return new LdapName(authority.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(part -> part.getValue().toString())
                            .findFirst()
                            .orElse("");
        } catch (InvalidNameException e) {
            throw new IllegalStateException("The authority has no name", e);
        }
    }

    private static byte[] encoded(X509Certificate authority) {
        try {
            return authority.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("The authority cannot be written", e);
        }
    }

    private static byte[] pem(byte[] der) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return ("-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
