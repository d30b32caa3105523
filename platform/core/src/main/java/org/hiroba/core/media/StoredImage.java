package org.hiroba.core.media;

import java.nio.file.Path;

/**
 * An image, or its thumbnail, as a file that may be handed out.
 *
 * @param contentType e.g. {@code image/jpeg}
 * @param etag changes with the bytes; without quotes
 */
public record StoredImage(Path path, String contentType, String etag) {}
