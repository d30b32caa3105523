package org.hiroba.core.media.picture;

import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Reads which way up a picture is. Whatever cannot be read counts as upright: a wrong note must not lose a picture. */
final class ExifOrientation {
    private static final int MOST_EXIF_BYTES = 1 << 20;

    private ExifOrientation() {}

    static Orientation read(Path file, PictureFormat format) {
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            Optional<ImageInputStream> exif = switch (format) {
                case JPEG -> inJpeg(in);
                case WEBP -> inChunks(in, 12, "EXIF", ByteOrder.LITTLE_ENDIAN);
                case PNG -> inChunks(in, 8, "eXIf", ByteOrder.BIG_ENDIAN);
                case GIF -> Optional.empty();
            };
            return exif.isPresent() ? orientation(exif.get()) : Orientation.UPRIGHT;
        } catch (IOException | RuntimeException e) {
            return Orientation.UPRIGHT;
        }
    }

    private static Orientation orientation(ImageInputStream exif) throws IOException {
        Directory directory = new TIFFReader().read(exif);
        Entry entry = directory.getEntryById(TIFF.TAG_ORIENTATION);
        return entry != null && entry.getValue() instanceof Number number
                ? Orientation.of(number.intValue())
                : Orientation.UPRIGHT;
    }

    private static Optional<ImageInputStream> inJpeg(ImageInputStream in) throws IOException {
        for (JPEGSegment segment : JPEGSegmentUtil.readSegments(in, JPEG.APP1, "Exif")) {
            InputStream data = segment.data();
            data.skipNBytes(1); // a zero byte follows the identifier's own
            return Optional.of(new MemoryCacheImageInputStream(data));
        }
        return Optional.empty();
    }

    /** RIFF has name before length and pads to even length, PNG has length before name and a checksum behind. */
    private static Optional<ImageInputStream> inChunks(
            ImageInputStream in, long start, String wanted, ByteOrder order) throws IOException {
        boolean riff = order == ByteOrder.LITTLE_ENDIAN;
        in.setByteOrder(order);
        long position = start;
        while (position + 8 <= in.length()) {
            in.seek(position + (riff ? 0 : 4));
            byte[] name = new byte[4];
            in.readFully(name);
            in.seek(position + (riff ? 4 : 0));
            long length = in.readUnsignedInt();
            if (new String(name, StandardCharsets.ISO_8859_1).equals(wanted) && length <= MOST_EXIF_BYTES) {
                byte[] exif = new byte[(int) length];
                in.seek(position + 8);
                in.readFully(exif);
                return Optional.of(new MemoryCacheImageInputStream(new ByteArrayInputStream(exif)));
            }
            position += 8 + length + (riff ? length % 2 : 4);
        }
        return Optional.empty();
    }
}
