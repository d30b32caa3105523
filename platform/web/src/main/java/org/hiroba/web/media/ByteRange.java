package org.hiroba.web.media;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file (RFC 9110, section 14).
 *
 * @param last included
 */
record ByteRange(long first, long last) {
    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    long length() {
        return last - first + 1;
    }

    /**
     * What a {@code Range} header asks for. Empty where the whole is to be sent: no header, several ranges, nonsense.
     *
     * @return a range with {@code first} beyond the end if nothing of the file is in it
     */
    static Optional<ByteRange> parse(@Nullable String header, long size) {
        Matcher matcher = header == null ? null : SINGLE.matcher(header);
        if (matcher == null || !matcher.matches() || header.equals("bytes=-")) {
            return Optional.empty();
        }
        String from = matcher.group(1);
        String to = matcher.group(2);
        if (from.isEmpty()) {
            long tail = Math.min(size, Long.parseLong(to));
            return Optional.of(new ByteRange(tail == 0 ? size : size - tail, size - 1));
        }
        long first = Long.parseLong(from);
        long last = to.isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(to));
        return last < first && first < size ? Optional.empty() : Optional.of(new ByteRange(first, last));
    }
}
