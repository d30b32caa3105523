package org.hiroba.web.media;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.media.ImageId;
import org.hiroba.core.media.ImageStore;
import org.hiroba.core.media.StoredImage;
import org.hiroba.web.Identity;

/**
 * Images at {@code /media/<id>} and {@code /media/<id>/thumbnail}. The store is asked each time whether the viewer may see it;
 * who may not learns no more than who asks for one that does not exist.
 */
public final class MediaServlet extends HttpServlet {
    private static final Pattern PATH = Pattern.compile("/(\\d{1,18})(/thumbnail)?");
    private static final Map<String, String> SHOWN = Map.of(
            "image/jpeg", "jpg", "image/png", "png", "image/gif", "gif", "image/webp", "webp");

    private final transient ImageStore images;

    private MediaServlet(ImageStore images) {
        this.images = images;
    }

    public static void install(ServletContextHandler context, ImageStore images) {
        context.addServlet(new ServletHolder("media", new MediaServlet(images)), "/media/*");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        Optional<Caller> caller = Identity.of(request);
        Optional<StoredImage> image = path.matches() && caller.isPresent()
                ? images.open(
                        caller.get().person(), new ImageId(Long.parseLong(path.group(1))), path.group(2) != null)
                : Optional.empty();
        if (image.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean thumbnail = path.group(2) != null;
        describe(image.get(), path.group(1), thumbnail, response);
        send(image.get(), request, response);
    }

    private static void describe(StoredImage image, String id, boolean thumbnail, HttpServletResponse response) {
        String ending = SHOWN.get(image.contentType());
        response.setContentType(ending == null ? "application/octet-stream" : image.contentType());
        response.setHeader(
                "Content-Disposition",
                ending == null ? "attachment" : "inline; filename=\"" + id + "." + ending + "\"");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        // Thumbnails come by the dozen; whether the whole image may still be seen is asked every time.
        response.setHeader("Cache-Control", thumbnail ? "private, max-age=300" : "private, no-cache");
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("ETag", quoted(image));
    }

    private static void send(StoredImage image, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (quoted(image).equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        try (SeekableByteChannel file = Files.newByteChannel(image.path())) {
            long size = file.size();
            Optional<ByteRange> range = ByteRange.parse(wantedRange(image, request), size);
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

    private static String wantedRange(StoredImage image, HttpServletRequest request) {
        String condition = request.getHeader("If-Range");
        String range = request.getHeader("Range");
        return range == null || (condition != null && !condition.equals(quoted(image))) ? "" : range;
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

    private static String quoted(StoredImage image) {
        return "\"" + image.etag() + "\"";
    }
}
