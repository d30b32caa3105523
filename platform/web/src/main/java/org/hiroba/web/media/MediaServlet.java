package org.hiroba.web.media;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
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
        if (!path.matches() || caller.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        PersonId viewer = caller.get().person();
        ImageId id = new ImageId(Long.parseLong(path.group(1)));
        Optional<StoredImage> image = images.open(viewer, id, path.group(2) != null);
        if (image.isEmpty()) {
            response.sendError(
                    images.isRecalled(viewer, id) ? HttpServletResponse.SC_GONE : HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        describe(image.get(), path.group(1), response);
        FileSending.send(image.get().path(), quoted(image.get()), request, response);
    }

    private static void describe(StoredImage image, String id, HttpServletResponse response) {
        String ending = SHOWN.get(image.contentType());
        response.setContentType(ending == null ? "application/octet-stream" : image.contentType());
        response.setHeader(
                "Content-Disposition",
                ending == null ? "attachment" : "inline; filename=\"" + id + "." + ending + "\"");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        // Whether it may still be seen is asked every time, also of what the browser keeps: a recall reaches it there.
        response.setHeader("Cache-Control", "private, no-cache");
    }

    private static String quoted(StoredImage image) {
        return "\"" + image.etag() + "\"";
    }
}
