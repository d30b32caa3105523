package org.hiroba.core.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Renders what leads somewhere: links, images, mentions. A forbidden link leaves its words. */
final class SafeNodeRenderer implements NodeRenderer {
    /** Text lies below the page's own two levels of headings. */
    private static final int LEVELS_ABOVE = 2;

    private static final Pattern OWN_IMAGE = Pattern.compile("/media/[0-9]{1,19}");

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;

    SafeNodeRenderer(HtmlNodeRendererContext context) {
        this.context = context;
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Link.class, Image.class, MentionNode.class, Heading.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case MentionNode mention -> mention(mention);
            case Image image -> image(image);
            case Link link -> link(link.getDestination(), () -> children(link));
            case Heading heading -> heading(heading);
            default -> throw new IllegalStateException("Not registered for " + node);
        }
    }

    private void mention(MentionNode mention) {
        String id = mention.person().id().toString();
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("class", "mention");
        attributes.put("data-person", id);
        attributes.put("href", "/people/" + id);
        html.tag("a", attributes);
        html.text("@" + mention.person().name());
        html.tag("/a");
    }

    private void image(Image image) {
        String alt = new PlainWords(image).text();
        if (!OWN_IMAGE.matcher(image.getDestination()).matches()) {
            link(image.getDestination(), () -> html.text(alt.isEmpty() ? image.getDestination() : alt));
            return;
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("src", image.getDestination());
        attributes.put("alt", alt);
        attributes.put("loading", "lazy");
        html.tag("img", attributes, true);
    }

    private void link(String destination, Runnable words) {
        Optional<LinkTarget> target = LinkTarget.of(destination);
        target.ifPresent(found -> html.tag("a", attributes(found)));
        words.run();
        target.ifPresent(found -> html.tag("/a"));
    }

    private Map<String, String> attributes(LinkTarget target) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("href", context.encodeUrl(target.address()));
        if (target.external()) {
            attributes.put("target", "_blank");
            attributes.put("rel", "noopener noreferrer nofollow");
        }
        return attributes;
    }

    private void heading(Heading heading) {
        String tag = "h" + Math.min(6, heading.getLevel() + LEVELS_ABOVE);
        html.line();
        html.tag(tag);
        children(heading);
        html.tag("/" + tag);
        html.line();
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
