package org.hiroba.core.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.core.blob.Sender;

/** Takes bytes in and stops in the middle when they become too many. */
final class UploadReceiver {
    private static final int BUFFER_BYTES = 64 * 1024;

    private UploadReceiver() {}

    /** @throws HirobaException TOO_LARGE after at most one buffer beyond the limit */
    static void receive(InputStream bytes, Path target, int mostMegabytes) throws IOException {
        long most = (long) mostMegabytes * 1024 * 1024;
        try (OutputStream out = Files.newOutputStream(target)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            long received = 0;
            for (int count = Sender.read(bytes, buffer); count >= 0; count = Sender.read(bytes, buffer)) {
                received += count;
                if (received > most) {
                    throw new HirobaException(ErrorCode.TOO_LARGE, "image.error.too-large", mostMegabytes);
                }
                out.write(buffer, 0, count);
            }
        }
    }
}
