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
import org.hiroba.core.recall.SealedContent;
import org.hiroba.core.recall.Unsealings;
import org.hiroba.web.Identity;
import org.hiroba.web.security.Refusal;

/**
 * Pictures and files of a sealed copy, at {@code /downloads/sealed/<unsealing>/<part>}, for the two who may look. Nothing of it is
 * kept by browsers; only pictures that the platform has drawn anew are shown.
 */
public final class SealedServlet extends HttpServlet {
    private static final Pattern PATH = Pattern.compile("/(\\d{1,18})/(\\d{1,18})");
    private static final Set<String> SHOWN = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");

    private final transient Unsealings unsealings;

    private SealedServlet(Unsealings unsealings) {
        this.unsealings = unsealings;
    }

    public static void install(ServletContextHandler context, Unsealings unsealings) {
        context.addServlet(new ServletHolder("sealed", new SealedServlet(unsealings)), "/downloads/sealed/*");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Caller caller = Identity.of(request).orElseThrow(HirobaException::notFound);
            Matcher path = PATH.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
            if (!path.matches()) {
                throw HirobaException.notFound();
            }
            long unsealing = Long.parseLong(path.group(1));
            SealedContent.Part part = unsealings.findPart(caller, unsealing, Long.parseLong(path.group(2)));
            describe(part, response);
            unsealings.write(caller, unsealing, part, response.getOutputStream());
        } catch (HirobaException refused) {
            Refusal.tell(request, refused);
            response.sendError(refused.code().httpStatus());
        }
    }

    private static void describe(SealedContent.Part part, HttpServletResponse response) {
        boolean shown = part.picture() && SHOWN.contains(part.type());
        response.setHeader("Content-Type", shown ? part.type() : "application/octet-stream");
        response.setHeader("Content-Disposition", Disposition.of(shown ? "inline" : "attachment", part.name()));
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'self'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLengthLong(part.bytes());
    }
}
