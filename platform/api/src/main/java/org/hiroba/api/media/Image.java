package org.hiroba.api.media;

/**
 * A stored image.
 *
 * @param width in pixels, as shown upright
 * @param height in pixels, as shown upright
 * @param description for those who cannot see it; empty if the author gave none
 */
public record Image(ImageId id, int width, int height, String description) {}
