package org.hiroba.core.media.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pixels and nothing else: camera, place, author, embedded previews of the original are not in what it writes. */
final class PictureEncoder {
    /** Not to be told from the original at 1:1; sizes stay about those of a telephone's files. */
    private static final float JPEG_QUALITY = 0.9f;

    private PictureEncoder() {}

    /** As PNG if it is to keep transparency, else as JPEG. */
    static Encoded encode(BufferedImage picture, PictureFormat format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format.extension()).next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            if (format == PictureFormat.JPEG) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionQuality(JPEG_QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return new Encoded(bytes.toByteArray(), format);
    }

    /** Bytes of a format. */
    record Encoded(byte[] bytes, PictureFormat format) {}
}
