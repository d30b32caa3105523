package org.hiroba.web.feed;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.hiroba.api.error.HirobaException;
import org.hiroba.core.feed.FeedService;
import org.hiroba.core.feed.FeedService.Fetched;

/**
 * Feeds at {@code /feeds/<secret>/<name>}, read-only, for calendars and the like, which cannot sign in. A wrong secret, a
 * closed address and a feed that is not there are the same: not found.
 */
public final class FeedServlet extends HttpServlet {
    private static final Pattern PATH = Pattern.compile("/([A-Za-z0-9_-]{20,64})/([a-z0-9.-]{1,40})");

    private final transient FeedService feeds;

    private FeedServlet(FeedService feeds) {
        this.feeds = feeds;
    }

    public static void install(ServletContextHandler context, FeedService feeds) {
        context.addServlet(new ServletHolder("feeds", new FeedServlet(feeds)), "/feeds/*");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        try {
            Optional<Fetched> fetched =
                    path.matches() ? feeds.fetch(path.group(1), path.group(2)) : Optional.empty();
            if (fetched.isPresent()) {
                send(fetched.get(), path.group(2), response);
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (HirobaException refused) {
            response.sendError(refused.code().httpStatus());
        }
    }

    private static void send(Fetched fetched, String name, HttpServletResponse response) throws IOException {
        response.setContentType(fetched.contentType());
        response.setContentLength(fetched.bytes().length);
        response.setHeader("Content-Disposition", "inline; filename=\"" + name + "\"");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.getOutputStream().write(fetched.bytes());
    }
}
