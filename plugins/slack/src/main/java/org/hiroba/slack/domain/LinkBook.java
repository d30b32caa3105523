package org.hiroba.slack.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.plugin.PluginContext;

/**
 * Links from one message to another, {@code https://company.slack.com/archives/C0FFEE/p1546202171053300}: they lead to the
 * same message here once everything is in.
 */
final class LinkBook {
    private static final Pattern LINK = Pattern.compile(
            "https://[a-z0-9.-]+\\.slack\\.com/archives/([A-Z0-9]{2,20})/p(\\d{10})(\\d{6})(\\?[^\\s)]*)?");

    private final List<Source> sources = new ArrayList<>();
    private final Map<String, ContentRef> all = new HashMap<>();

    /** A text that holds a link. */
    record Source(ContentRef ref, String text) {}

    /** Rewrites one text, unless it is another meanwhile. */
    @FunctionalInterface
    interface Rewrite {
        boolean accept(ContentRef ref, String from, String text);
    }

    void remember(String channel, String ts, ContentRef ref, String text) {
        all.put(channel + ":" + ts, ref);
        if (text.contains(".slack.com/archives/")) {
            sources.add(new Source(ref, text));
        }
    }

    /** @return how many texts were changed */
    int resolve(PluginContext hiroba, Caller caller, Rewrite rewrite) {
        int changed = 0;
        for (Source source : sources) {
            String text = LINK.matcher(source.text())
                    .replaceAll(found -> Matcher.quoteReplacement(
                            target(hiroba, caller, found.group(1) + ":" + found.group(2) + "." + found.group(3))
                                    .orElse(found.group())));
            if (!text.equals(source.text()) && rewrite.accept(source.ref(), source.text(), text)) {
                changed++;
            }
        }
        return changed;
    }

    private Optional<String> target(PluginContext hiroba, Caller caller, String key) {
        return Optional.ofNullable(all.get(key))
                .map(ref -> hiroba.contents().findAll(caller, List.of(ref)).get(ref))
                .map(Content::path)
                .map(path -> "/" + path);
    }
}
