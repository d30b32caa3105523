package org.hiroba.core.media.picture;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a JPEG is laid out, read from its markers (ITU-T T.81, annex B) before anything is decoded.
 *
 * @param baseline whether it can be decoded line by line; others need all coefficients in memory
 * @param scans how often the decoder goes over the whole picture
 */
record JpegShape(boolean baseline, int scans) {
    private static final int MARKER = 0xFF;
    private static final int START_OF_SCAN = 0xDA;
    private static final int BASELINE = 0xC0;
    private static final int EXTENDED = 0xC1;

    static JpegShape read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            in.skipNBytes(2);
            boolean baseline = true;
            int marker = nextMarker(in);
            while (marker != START_OF_SCAN) {
                if (isFrame(marker)) {
                    baseline &= marker == BASELINE || marker == EXTENDED;
                }
                in.skipNBytes(Math.max(0, in.readUnsignedShort() - 2));
                marker = nextMarker(in);
            }
            return new JpegShape(baseline, 1 + furtherScans(in));
        }
    }

    /** C0 to CF begin a frame, except three that hold tables. */
    private static boolean isFrame(int marker) {
        return marker >= BASELINE && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static int nextMarker(DataInputStream in) throws IOException {
        int marker;
        do {
            marker = in.readUnsignedByte();
        } while (marker == MARKER || marker == 0);
        return marker;
    }

    private static int furtherScans(InputStream in) throws IOException {
        int scans = 0;
        int previous = 0;
        for (int present = in.read(); present >= 0; present = in.read()) {
            if (previous == MARKER && present == START_OF_SCAN) {
                scans++;
            }
            previous = present;
        }
        return scans;
    }
}
