package org.hiroba.core.text;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The second wall: whatever came out of the first, only these elements and attributes go on to the page. No style, no
 * script, no event attribute, no frame, no form, no SVG is in the list.
 */
final class SafeElements {
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "h3", "h4", "h5", "h6", "strong", "em", "del", "blockquote", "pre", "code")
            .allowElements("ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "a", "img")
            .allowAttributes("start")
            .matching(Pattern.compile("[0-9]{1,9}"))
            .onElements("ol")
            .allowAttributes("align")
            .matching(Pattern.compile("left|center|right"))
            .onElements("th", "td")
            .allowAttributes("class")
            .matching(Pattern.compile("language-[A-Za-z0-9_+#.\\-]{1,40}"))
            .onElements("code")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .matching(address -> LinkTarget.of(address).isPresent())
            .onElements("a")
            .allowAttributes("target")
            .matching(Pattern.compile("_blank"))
            .onElements("a")
            .allowAttributes("rel")
            .matching(Pattern.compile("noopener noreferrer nofollow"))
            .onElements("a")
            .allowAttributes("class")
            .matching(Pattern.compile("mention"))
            .onElements("a")
            .allowAttributes("data-person")
            .matching(Pattern.compile("[0-9]{1,19}"))
            .onElements("a")
            .allowAttributes("src")
            .matching(Pattern.compile("/media/[0-9]{1,19}"))
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("loading")
            .matching(Pattern.compile("lazy"))
            .onElements("img")
            .toFactory();

    private SafeElements() {}

    static String sanitize(String html) {
        // The sanitizer parts double braces for the sake of template engines that run in the page; there is none here.
        return POLICY.sanitize(html).replace("{<!-- -->{", "{{");
    }
}
