package org.hiroba.web.media;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.media.FileDoor;
import org.hiroba.api.media.ServedFile;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.web.Identity;
import org.hiroba.web.security.Refusal;

/**
 * Files that plugins hand out, at {@code /downloads/<door>/…} (ASVS 3.2.1). The plugin says whether the caller gets it, each
 * time; what a browser does with it is decided here.
 */
public final class DownloadServlet extends HttpServlet {
    private static final Pattern PATH = Pattern.compile("/([a-z0-9_]{1,60})/(.{1,500})");
    private static final Set<String> SHOWN =
            Set.of("image/jpeg", "image/png", "image/gif", "image/webp", "text/plain");

    private final transient ContributionRegistry contributions;

    private DownloadServlet(ContributionRegistry contributions) {
        this.contributions = contributions;
    }

    public static void install(ServletContextHandler context, ContributionRegistry contributions) {
        context.addServlet(new ServletHolder("downloads", new DownloadServlet(contributions)), "/downloads/*");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            ServedFile file = open(request);
            describe(file, response);
            FileSending.send(file.path(), "\"" + file.etag() + "\"", request, response);
        } catch (HirobaException refused) {
            Refusal.tell(request, refused);
            response.sendError(refused.code().httpStatus());
        }
    }

    private ServedFile open(HttpServletRequest request) {
        Caller caller = Identity.of(request).orElseThrow(HirobaException::notFound);
        Matcher path = PATH.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (!path.matches()) {
            throw HirobaException.notFound();
        }
        FileDoor door = contributions.all(FileDoor.class).stream()
                .filter(each -> each.name().equals(path.group(1)))
                .findFirst()
                .orElseThrow(HirobaException::notFound);
        return open(door, caller, path.group(2));
    }

    private ServedFile open(FileDoor door, Caller caller, String path) {
        try {
            return door.opener().open(caller, path);
        } catch (HirobaException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            contributions.report(door, e);
            throw e;
        }
    }

    private static void describe(ServedFile file, HttpServletResponse response) {
        boolean shown = file.use() == ServedFile.Use.SHOWN && SHOWN.contains(file.type());
        response.setHeader(
                "Content-Type",
                shown ? charset(file.type()) : "application/octet-stream");
        response.setHeader("Content-Disposition", Disposition.of(shown ? "inline" : "attachment", file.name()));
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'self'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        // Whether it may still be had is asked every time, also of what the browser keeps.
        response.setHeader("Cache-Control", "private, no-cache");
    }

    private static String charset(String type) {
        return type.startsWith("text/") ? type + "; charset=utf-8" : type;
    }
}
