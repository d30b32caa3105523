package org.hiroba.core.text;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a link in a text may lead: to the web, to a mail program, or to a page within Hiroba.
 *
 * @param external whether it leaves Hiroba and opens beside it
 */
record LinkTarget(String address, boolean external) {
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s/?#\\\\]\\S*");
    private static final Pattern MAIL = Pattern.compile("(?i)mailto:[^\\s<>\"]+@[^\\s<>\"]+");
    /** One slash and not two, of either kind: two would leave for another host. */
    private static final Pattern WITHIN = Pattern.compile("/(?:[^\\s/\\\\][^\\s\\\\]*)?");

    /** Empty for every address that a text must not lead to. */
    static Optional<LinkTarget> of(String address) {
        if (WEB.matcher(address).matches()) {
            return Optional.of(new LinkTarget(address, true));
        }
        boolean harmless =
                MAIL.matcher(address).matches() || WITHIN.matcher(address).matches();
        return harmless ? Optional.of(new LinkTarget(address, false)) : Optional.empty();
    }
}
