package org.hiroba.ui.dev;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.audience.Audiences;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.text.Language;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.core.text.MessageCatalog;
import org.hiroba.core.text.MessageSource;
import org.hiroba.ui.PortalParts;
import org.hiroba.ui.VaadinPortal;
import org.hiroba.ui.api.NavigationEntry;
import org.hiroba.ui.api.Slot;
import org.hiroba.ui.api.View;
import org.hiroba.web.Identity;

/**
 * The portal on plain HTTP with a sample company and no database: for looking at, and for tests. Whoever comes is person 1,
 * or the one whose number stands in the header {@code X-As}.
 */
public final class DevServer implements AutoCloseable {
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final ContributionRegistry contributions = new ContributionRegistry();
    private final Sample sample;
    private final VaadinPortal portal;

    private DevServer(Language language, int port) {
        sample = Sample.in(language);
        MessageCatalog texts = new MessageCatalog();
        texts.register("hiroba", MessageSource.of(ContributionRegistry.class.getClassLoader()));
        texts.register("ui", MessageSource.of(VaadinPortal.class.getClassLoader()));
        texts.register("sample", MessageSource.of(DevServer.class.getClassLoader()));
        portal = new VaadinPortal(new PortalParts(
                contributions, texts, sample.people(), sample.journal(), new OpenToAll(),
                sample.clock(), () -> "ひろば商店", listener -> {}));
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
                new FilterHolder(new SampleGate(dev.sample)), "/*",
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
        dev.server.join();
        dev.close();
    }

    public String address() {
        return "http://localhost:" + connector.getLocalPort() + "/";
    }

    public ContributionRegistry contributions() {
        return contributions;
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
    }

    private void contribute() {
        contributions.register("sample", new View<>(
                "groups/:group?/:tab?", SampleGroupsView.class, "sample.groups",
                viewer -> new SampleGroupsView(viewer, sample)));
        contributions.register("sample", entry(Slot.GROUPS, "groups", "sample.groups", "groups", 3));
        contributions.register("sample", entry(Slot.MESSAGES, "messages", "sample.messages", "messages", 0));
        contributions.register("sample", entry(Slot.PEOPLE, "people", "sample.people", "people", 0));
    }

    private static NavigationEntry entry(Slot slot, String path, String title, String icon, int count) {
        return new NavigationEntry(slot, path, title, icon, viewer -> count, event -> false);
    }

    private static final class OpenToAll implements Audiences {
        @Override
        public boolean maySee(PersonId person, Audience audience) {
            return true;
        }

        @Override
        public boolean mayWrite(PersonId person, Audience audience) {
            return true;
        }

        @Override
        public Collection<PersonId> members(Audience audience) {
            return Set.of();
        }

        @Override
        public List<Audience> audiencesOf(PersonId person) {
            return List.of(Audience.COMPANY);
        }

        @Override
        public Optional<String> title(PersonId viewer, Audience audience) {
            return Optional.empty();
        }

        @Override
        public Optional<String> path(Audience audience) {
            return Optional.empty();
        }
    }

    private static final class SampleGate extends HttpFilter {
        private final transient Sample sample;

        SampleGate(Sample sample) {
            this.sample = sample;
        }

        @Override
        protected void doFilter(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            String as = Optional.ofNullable(request.getHeader("X-As")).orElse("1");
            Person person = sample.people().load(PersonId.parse(as));
            request.setAttribute(
                    Identity.CALLER, new Caller(person.id(), person.role(), Door.PORTAL));
            chain.doFilter(request, response);
        }
    }
}
