package org.hiroba.core.media.picture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The formats that are taken in, told by their first bytes and by nothing that the sender claims. */
public enum PictureFormat {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp");

    /** How many bytes {@link #sniff} looks at. */
    public static final int HEAD_BYTES = 16;

    private final String contentType;
    private final String extension;

    PictureFormat(String contentType, String extension) {
        this.contentType = contentType;
        this.extension = extension;
    }

    public String contentType() {
        return contentType;
    }

    /** Of file names, without the dot. */
    public String extension() {
        return extension;
    }

    /** Empty for whatever is none of them: SVG, HTML, HEIC, text. */
    public static Optional<PictureFormat> sniff(byte[] head) {
        if (has(head, 0, "\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (has(head, 0, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (has(head, 0, "GIF87a") || has(head, 0, "GIF89a")) {
            return Optional.of(GIF);
        }
        return has(head, 0, "RIFF") && has(head, 8, "WEBP") ? Optional.of(WEBP) : Optional.empty();
    }

    /** The format that has this content type. */
    public static PictureFormat of(String contentType) {
        return Arrays.stream(values())
                .filter(format -> format.contentType.equals(contentType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a picture: " + contentType));
    }

    private static boolean has(byte[] head, int offset, String expected) {
        byte[] bytes = expected.getBytes(StandardCharsets.ISO_8859_1);
        int end = offset + bytes.length;
        return head.length >= end && Arrays.equals(head, offset, end, bytes, 0, bytes.length);
    }
}
