package org.hiroba.core.media.picture;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;

/**
 * Decodes a picture after looking at its size, so that a small file cannot claim all memory. Large ones are read at a
 * half, a third … of their size.
 */
final class PictureDecoder {
    /** A picture with more is refused: beyond the largest cameras of telephones that are read in one piece. */
    static final long MOST_PIXELS = 110_000_000;

    /** For pictures whose readers need them whole in memory: GIF, WebP, progressive JPEG. */
    static final long MOST_PIXELS_AT_ONCE = 24_000_000;

    private static final int MOST_PIXELS_A_SIDE = 30_000;

    /** Progressive pictures have about ten; each costs a walk over the whole picture, whatever is in it. */
    private static final int MOST_SCANS = 100;

    private static final long PIXELS_KEPT = 16_000_000;
    private static final int MILLION = 1_000_000;

    private final ImageReaderSpi jpeg;

    PictureDecoder() {
        // Registered by hand: ImageIO finds plug-ins by the context class loader of whichever thread comes first.
        JPEGImageReaderSpi spi = new JPEGImageReaderSpi();
        IIORegistry registry = IIORegistry.getDefaultInstance();
        registry.registerServiceProvider(spi, ImageReaderSpi.class);
        jpeg = registry.getServiceProviderByClass(JPEGImageReaderSpi.class);
    }

    /**
     * Looks at the size alone.
     *
     * @return how many million pixels will be in memory, at least 1
     */
    int measure(Path file, PictureFormat format) throws BadPictureException {
        return with(file, format, reader -> {
            boolean whole = needsWholeInMemory(file, format);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            requireBearable(width, height, whole);
            long step = whole ? 1 : step(width, height);
            return 1 + (int) (width * height / (step * step) / MILLION);
        });
    }

    private static boolean needsWholeInMemory(Path file, PictureFormat format) throws IOException, BadPictureException {
        if (format != PictureFormat.JPEG) {
            return format != PictureFormat.PNG;
        }
        JpegShape shape = JpegShape.read(file);
        if (shape.scans() > MOST_SCANS) {
            throw BadPictureException.broken(shape.scans() + " scans");
        }
        return !shape.baseline();
    }

    /** The first frame. */
    BufferedImage decode(Path file, PictureFormat format) throws BadPictureException {
        return with(file, format, reader -> {
            int step = step(reader.getWidth(0), reader.getHeight(0));
            ImageReadParam parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, parameters);
        });
    }

    private <T> T with(Path file, PictureFormat format, Reading<T> reading) throws BadPictureException {
        try (ImageInputStream in = new BoundedImageInput(file)) {
            ImageReader reader = reader(format);
            try {
                reader.setInput(in, true, true);
                return reading.read(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw BadPictureException.broken(e);
        }
    }

    static void requireBearable(long width, long height, boolean wholeInMemory) throws BadPictureException {
        long most = wholeInMemory ? MOST_PIXELS_AT_ONCE : MOST_PIXELS;
        if (width > MOST_PIXELS_A_SIDE || height > MOST_PIXELS_A_SIDE || width * height > most) {
            throw BadPictureException.tooManyPixels(width, height);
        }
    }

    private static int step(long width, long height) {
        int step = 1;
        while ((width / step) * (height / step) > PIXELS_KEPT) {
            step++;
        }
        return step;
    }

    private ImageReader reader(PictureFormat format) throws IOException {
        return switch (format) {
            case JPEG -> jpeg.createReaderInstance();
            case WEBP -> new WebPImageReaderSpi().createReaderInstance();
            case PNG, GIF -> ImageIO.getImageReadersByFormatName(format.extension()).next();
        };
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(ImageReader reader) throws IOException, BadPictureException;
    }
}
