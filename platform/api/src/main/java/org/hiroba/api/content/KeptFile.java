package org.hiroba.api.content;

import org.hiroba.api.media.Blob;

/**
 * Bytes that belong to content and that its plugin keeps in {@code Blobs}.
 *
 * @param name as people know it, with its ending
 * @param type e.g. {@code application/pdf}
 * @since 0.1
 */
public record KeptFile(String name, String type, Blob blob) {}
