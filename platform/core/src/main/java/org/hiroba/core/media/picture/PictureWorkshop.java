package org.hiroba.core.media.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.hiroba.core.media.picture.PictureEncoder.Encoded;

/**
 * Makes of an upload what is kept: JPEG stays JPEG, PNG stays PNG, WebP becomes JPEG, or PNG if it is transparent; all three
 * are written anew from their pixels. A GIF keeps its frames and loses its notes. Of animated PNG and WebP the first
 * frame is kept. Pictures above 16 million pixels are made smaller. All work together has at most 32 million pixels in
 * hand (with copies some 250 MB); whoever comes then waits.
 *
 * <p><b>Threads:</b> safe for concurrent calls; takes up to some seconds of processor time for the largest pictures.
 */
public final class PictureWorkshop {
    /** Longest side of a thumbnail, in pixels: as wide as a telephone shows it, or twice a card's width on a desk. */
    public static final int THUMBNAIL_SIDE = 640;

    private static final int MILLIONS_TOGETHER = 32;

    private final PictureDecoder decoder = new PictureDecoder();
    private final Semaphore millions = new Semaphore(MILLIONS_TOGETHER);

    /** @throws BadPictureException if it is broken or has too many pixels */
    public Picture prepare(Path upload, PictureFormat format) throws BadPictureException {
        int needed = Math.min(MILLIONS_TOGETHER, decoder.measure(upload, format));
        millions.acquireUninterruptibly(needed);
        try {
            return make(upload, format);
        } finally {
            millions.release(needed);
        }
    }

    private Picture make(Path upload, PictureFormat format) throws BadPictureException {
        BufferedImage decoded = decoder.decode(upload, format);
        return format == PictureFormat.GIF
                ? animated(upload, decoded)
                : still(decoded, format, ExifOrientation.read(upload, format));
    }

    private static Picture still(BufferedImage decoded, PictureFormat format, Orientation orientation) {
        boolean transparent = format != PictureFormat.JPEG && decoded.getColorModel().hasAlpha();
        int type = type(transparent);
        boolean asDecoded = format == PictureFormat.PNG && orientation.isUpright();
        // Drawing turns any colour profile into sRGB; a PNG is left as it is, for its palette keeps it small.
        BufferedImage upright = asDecoded ? decoded : orientation.upright(decoded, type);
        Encoded main = PictureEncoder.encode(
                upright, transparent || format == PictureFormat.PNG ? PictureFormat.PNG : PictureFormat.JPEG);
        Encoded thumbnail = thumbnail(upright, transparent);
        return picture(main, upright.getWidth(), upright.getHeight(), thumbnail);
    }

    private static Picture animated(Path upload, BufferedImage first) throws BadPictureException {
        byte[] gif;
        try {
            gif = Files.readAllBytes(upload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Encoded main = new Encoded(GifCleaner.clean(gif), PictureFormat.GIF);
        Encoded thumbnail = thumbnail(first, first.getColorModel().hasAlpha());
        int width = (gif[6] & 0xFF) | (gif[7] & 0xFF) << 8;
        int height = (gif[8] & 0xFF) | (gif[9] & 0xFF) << 8;
        return picture(main, width, height, thumbnail);
    }

    private static Encoded thumbnail(BufferedImage picture, boolean transparent) {
        return PictureEncoder.encode(
                Scaling.fit(picture, THUMBNAIL_SIDE, type(transparent)),
                transparent ? PictureFormat.PNG : PictureFormat.JPEG);
    }

    private static Picture picture(Encoded main, int width, int height, Encoded thumbnail) {
        return new Picture(main.bytes(), main.format(), width, height, thumbnail.bytes(), thumbnail.format());
    }

    private static int type(boolean transparent) {
        return transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    }
}
