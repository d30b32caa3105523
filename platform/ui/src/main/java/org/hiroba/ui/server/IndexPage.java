package org.hiroba.ui.server;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Person;
import org.hiroba.api.text.Language;
import org.hiroba.ui.PortalParts;
import org.hiroba.web.Identity;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Dresses the page that every visit starts from: language, title, colours, icons, so that nothing flickers or is unnamed. */
final class IndexPage implements IndexHtmlRequestListener {
    /** Cookie with the person's choice on this device: {@code light} or {@code dark}; absent for as the system has it. */
    static final String LOOK = "hiroba-look";

    private final transient PortalParts parts;

    private final transient BundleAhead bundle = new BundleAhead(IndexPage.class.getClassLoader());

    IndexPage(PortalParts parts) {
        this.parts = parts;
    }

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        VaadinRequest request = response.getVaadinRequest();
        Document page = response.getDocument();
        Language language = language(request);
        page.child(0).attr("lang", language.tag());
        look(request, page);
        page.title(parts.companyName().get());
        Element head = page.head();
        head.select("meta[name=viewport]").remove();
        meta(head, "viewport", "width=device-width, initial-scale=1, viewport-fit=cover");
        meta(head, "theme-color", "#f3efe7").attr("media", "(prefers-color-scheme: light)");
        meta(head, "theme-color", "#161513").attr("media", "(prefers-color-scheme: dark)");
        meta(head, "referrer", "same-origin");
        link(head, "icon", "/theme/icon.svg").attr("type", "image/svg+xml");
        link(head, "apple-touch-icon", "/theme/icon-180.png");
        head.appendElement("script").attr("type", "module").attr("src", "/theme/hiroba.js");
        bundle.announce(page);
        Skeleton.draw(page, parts.texts(), language);
        if (request.getAttribute(Identity.NONCE) instanceof String nonce) {
            page.select("script").attr("nonce", nonce);
        }
    }

    private Language language(VaadinRequest request) {
        Caller caller = (Caller) request.getAttribute(Identity.CALLER);
        return caller == null
                ? Language.of(request.getLocale())
                : parts.people()
                        .find(caller.person())
                        .map(Person::language)
                        .orElse(Language.of(request.getLocale()));
    }

    private static void look(VaadinRequest request, Document page) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            Arrays.stream(cookies)
                    .filter(cookie -> cookie.getName().equals(LOOK))
                    .map(Cookie::getValue)
                    .filter(look -> look.equals("light") || look.equals("dark"))
                    .findFirst()
                    .ifPresent(look -> page.child(0).attr("data-look", look));
        }
    }

    private static Element meta(Element head, String name, String content) {
        return head.appendElement("meta").attr("name", name).attr("content", content);
    }

    private static Element link(Element head, String rel, String href) {
        return head.appendElement("link").attr("rel", rel).attr("href", href);
    }
}
