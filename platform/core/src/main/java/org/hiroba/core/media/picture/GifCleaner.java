package org.hiroba.core.media.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Copies an animated GIF block by block (GIF89a specification): pictures, their timing and the loop count. Comments, plain
 * text, XMP and other applications' blocks, and whatever lies behind the end, are left out.
 */
final class GifCleaner {
    private static final int MOST_FRAMES = 2_000;
    private static final long MOST_PIXELS_OF_ALL_FRAMES = 1_000_000_000L;
    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2C;
    private static final int TRAILER = 0x3B;
    private static final int GRAPHIC_CONTROL = 0xF9;
    private static final int APPLICATION = 0xFF;

    private final byte[] gif;
    private final ByteArrayOutputStream clean;
    private int position;
    private int frames;
    private long pixels;

    private GifCleaner(byte[] gif) {
        this.gif = gif;
        this.clean = new ByteArrayOutputStream(gif.length);
    }

    static byte[] clean(byte[] gif) throws BadPictureException {
        return new GifCleaner(gif).clean();
    }

    private byte[] clean() throws BadPictureException {
        copy(13 + colours(at(10)));
        PictureDecoder.requireBearable(number(6), number(8), true);
        while (position < gif.length && at(position) != TRAILER) {
            switch (at(position)) {
                case FRAME -> frame();
                case EXTENSION -> extension();
                default -> throw BadPictureException.broken("Unknown block at " + position);
            }
        }
        if (frames == 0) {
            throw BadPictureException.broken("No frame");
        }
        clean.write(TRAILER);
        return clean.toByteArray();
    }

    private void frame() throws BadPictureException {
        long width = number(position + 5);
        long height = number(position + 7);
        PictureDecoder.requireBearable(width, height, true);
        pixels += width * height;
        if (++frames > MOST_FRAMES || pixels > MOST_PIXELS_OF_ALL_FRAMES) {
            throw BadPictureException.tooManyPixels(pixels, frames);
        }
        copy(10 + colours(at(position + 9)) + 1);
        copy(subBlocks(position));
    }

    private void extension() throws BadPictureException {
        int label = at(position + 1);
        int length = 2 + subBlocks(position + 2);
        if (label == GRAPHIC_CONTROL || label == APPLICATION && isLoop()) {
            copy(length);
        } else {
            position += length;
        }
    }

    private boolean isLoop() throws BadPictureException {
        int start = position + 3;
        require(start + 11 + 5);
        String name = new String(Arrays.copyOfRange(gif, start, start + 11), StandardCharsets.ISO_8859_1);
        // The one kind of block that is let through must be exactly the loop count: 3 bytes, then the end.
        boolean known = name.equals("NETSCAPE2.0") || name.equals("ANIMEXTS1.0");
        return known && at(start + 11) == 3 && at(start + 15) == 0;
    }

    /** The length of a chain of sub-blocks, its end included. */
    private int subBlocks(int start) throws BadPictureException {
        int end = start;
        while (at(end) != 0) {
            end += at(end) + 1;
        }
        return end + 1 - start;
    }

    private static int colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private void copy(int length) throws BadPictureException {
        require(position + length);
        clean.write(gif, position, length);
        position += length;
    }

    private int number(int index) throws BadPictureException {
        return at(index) | at(index + 1) << 8;
    }

    private int at(int index) throws BadPictureException {
        require(index + 1);
        return gif[index] & 0xFF;
    }

    private void require(int length) throws BadPictureException {
        if (length > gif.length) {
            throw BadPictureException.broken("Ends too early");
        }
    }
}
