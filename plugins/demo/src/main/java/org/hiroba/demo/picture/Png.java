package org.hiroba.demo.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Writes a picture as PNG (W3C PNG, third edition): 8 bits, RGB, no filter. */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int BITS = 8;
    private static final int RGB = 2;

    private Png() {}

    static byte[] of(BufferedImage picture) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        chunk(file, "IHDR", head(picture));
        chunk(file, "IDAT", deflated(picture));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static byte[] head(BufferedImage picture) {
        return bytes(out -> {
            out.writeInt(picture.getWidth());
            out.writeInt(picture.getHeight());
            out.write(new byte[] {BITS, RGB, 0, 0, 0});
        });
    }

    private static byte[] deflated(BufferedImage picture) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            for (int y = 0; y < picture.getHeight(); y++) {
                out.write(line(picture, y));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] line(BufferedImage picture, int y) {
        byte[] line = new byte[1 + picture.getWidth() * 3];
        for (int x = 0; x < picture.getWidth(); x++) {
            int colour = picture.getRGB(x, y);
            line[1 + x * 3] = (byte) (colour >> 16);
            line[2 + x * 3] = (byte) (colour >> 8);
            line[3 + x * 3] = (byte) colour;
        }
        return line;
    }

    private static void chunk(ByteArrayOutputStream file, String name, byte[] data) {
        byte[] body = bytes(out -> {
            out.write(name.getBytes(StandardCharsets.US_ASCII));
            out.write(data);
        });
        CRC32 sum = new CRC32();
        sum.update(body);
        file.writeBytes(bytes(out -> {
            out.writeInt(data.length);
            out.write(body);
            out.writeInt((int) sum.getValue());
        }));
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writing.to(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
