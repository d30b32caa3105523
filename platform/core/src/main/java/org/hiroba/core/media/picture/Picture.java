package org.hiroba.core.media.picture;

/**
 * A picture made fit for keeping, with its thumbnail.
 *
 * @param width in pixels, upright
 * @param height in pixels, upright
 */
public record Picture(
        byte[] bytes,
        PictureFormat format,
        int width,
        int height,
        byte[] thumbnail,
        PictureFormat thumbnailFormat) {}
