package org.hiroba.web.media;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Sends a file, or the part of it that is asked for, unless the browser has it already (RFC 9110, sections 13 and 14). */
final class FileSending {
    private FileSending() {}

    /** @param etag in quotes */
    static void send(Path path, String etag, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("ETag", etag);
        if (etag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        try (SeekableByteChannel file = Files.newByteChannel(path)) {
            long size = file.size();
            Optional<ByteRange> range = ByteRange.parse(wantedRange(etag, request), size);
            if (range.isPresent() && range.get().first() >= size) {
                response.setHeader("Content-Range", "bytes */" + size);
                response.sendError(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
                return;
            }
            range.ifPresent(part -> {
                response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                response.setHeader("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + size);
            });
            copy(file, range.orElse(new ByteRange(0, size - 1)), response);
        } catch (NoSuchFileException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static String wantedRange(String etag, HttpServletRequest request) {
        String condition = request.getHeader("If-Range");
        String range = request.getHeader("Range");
        return range == null || (condition != null && !condition.equals(etag)) ? "" : range;
    }

    private static void copy(SeekableByteChannel file, ByteRange part, HttpServletResponse response)
            throws IOException {
        response.setContentLengthLong(part.length());
        file.position(part.first());
        InputStream in = Channels.newInputStream(file);
        OutputStream out = response.getOutputStream();
        byte[] buffer = new byte[32 * 1024];
        long left = part.length();
        while (left > 0) {
            int got = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (got < 0) {
                return;
            }
            out.write(buffer, 0, got);
            left -= got;
        }
    }
}
