package org.hiroba.ui.dev;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.hiroba.api.settings.Setting;
import org.hiroba.api.text.Language;
import org.hiroba.core.access.Session;
import org.hiroba.ui.VaadinPortal;
import org.hiroba.ui.api.NavigationEntry;
import org.hiroba.ui.api.Slot;
import org.hiroba.ui.api.View;
import org.hiroba.web.Identity;

/**
 * The portal on plain HTTP with a sample company on a fresh Derby: for looking at, and for tests. Whoever comes is the
 * administrator, or the one whose number (1 to 5) stands in the header {@code X-As}.
 */
public final class DevServer implements AutoCloseable {
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final SampleCompany company;
    private final VaadinPortal portal;

    private DevServer(Language language, int port) {
        company = SampleCompany.in(language);
        portal = VaadinPortal.of(company.platform());
        connector.setPort(port);
        server.addConnector(connector);
    }

    /** Port 0 takes a free one. */
    public static DevServer start(Language language, int port) throws Exception {
        DevServer dev = new DevServer(language, port);
        ServletContextHandler context =
                new ServletContextHandler("/", ServletContextHandler.SESSIONS);
        dev.portal.install(context);
        context.addFilter(
                new FilterHolder(new SampleGate(dev.company)), "/*",
                EnumSet.of(DispatcherType.REQUEST));
        dev.server.setHandler(context);
        dev.server.start();
        dev.contribute();
        return dev;
    }

    public static void main(String[] arguments) throws Exception {
        Language language = arguments.length > 0 && arguments[0].equals("en")
                ? Language.EN : Language.JA;
        int port = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8089;
        DevServer dev = start(language, port);
        Runtime.getRuntime().addShutdownHook(new Thread(dev::close));
        dev.server.join();
    }

    public String address() {
        return "http://localhost:" + connector.getLocalPort() + "/";
    }

    public SampleCompany company() {
        return company;
    }

    public VaadinPortal portal() {
        return portal;
    }

    @Override
    public void close() {
        portal.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The server does not stop", e);
        }
        company.close();
    }

    private void contribute() {
        var contributions = company.platform().contributions();
        contributions.register("sample", new View<>(
                "groups/:group?/:tab?", SampleGroupsView.class, "sample.groups",
                viewer -> new SampleGroupsView(viewer, company)));
        contributions.register("sample", entry(Slot.GROUPS, "groups", "sample.groups", 3));
        contributions.register("sample", entry(Slot.MESSAGES, "messages", "sample.messages", 0));
        contributions.register("sample", entry(Slot.PEOPLE, "people", "sample.people", 0));
        contributions.register("sample", entry(Slot.MORE, "lunch", "sample.lunch", 2));
        contributions.register("sample", entry(Slot.MORE, "visits", "sample.visits", 0));
        contributions.register("sample", new SamplePlugins());
        contributions.register("sample", Setting.flag("sample.private-groups", false));
    }

    private static NavigationEntry entry(Slot slot, String path, String title, int count) {
        return new NavigationEntry(slot, path, title, path, viewer -> count, event -> false);
    }

    private static final class SampleGate extends HttpFilter {
        private final transient SampleCompany company;
        private final transient Session session;

        SampleGate(SampleCompany company) {
            this.company = company;
            this.session = company.session();
        }

        @Override
        protected void doFilter(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            int as = Optional.ofNullable(request.getHeader("X-As")).map(Integer::parseInt).orElse(1);
            request.setAttribute(
                    Identity.CALLER, SampleCompany.callerOf(company.everybody().get(as - 1)));
            if (as == 1) {
                request.setAttribute(Identity.SESSION, session);
            }
            chain.doFilter(request, response);
        }
    }
}
