package org.hiroba.bench.prototype;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.di.LookupInitializer;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import com.vaadin.flow.server.startup.LookupServletContainerInitializer;
import com.vaadin.flow.server.startup.RouteRegistryInitializer;
import com.vaadin.flow.server.startup.VaadinAppShellInitializer;
import jakarta.servlet.ServletException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Serves one page over TLS with Vaadin, whose view comes out of Felix, and a plain one at {@code /sign-in}. Arguments: folder
 * with {@code keys.p12}, {@code page.jar}; port. Ends when the process is told to.
 */
public final class Prototype {
    static final String PASSWORD = "prototype";

    private Prototype() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Class<? extends Component> page = Plugins.start(folder);
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        Server server = new Server(threads);
        server.addConnector(secure(server, folder, Integer.parseInt(arguments[1])));
        server.setHandler(portal(page));
        server.start();
        System.out.println("serves");
        server.join();
    }

    private static ServerConnector secure(Server server, Path folder, int port) {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStorePath(folder.resolve("keys.p12").toString());
        tls.setKeyStorePassword(PASSWORD);
        HttpConfiguration http = new HttpConfiguration();
        http.addCustomizer(new SecureRequestCustomizer(false));
        ALPNServerConnectionFactory alpn = new ALPNServerConnectionFactory();
        alpn.setDefaultProtocol("http/1.1");
        ServerConnector connector = new ServerConnector(
                server,
                new SslConnectionFactory(tls, alpn.getProtocol()),
                alpn,
                new HTTP2ServerConnectionFactory(http),
                new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        return connector;
    }

    private static ServletContextHandler portal(Class<? extends Component> page) throws Exception {
        ServletContextHandler context = new ServletContextHandler("/", ServletContextHandler.SESSIONS);
        context.setClassLoader(Prototype.class.getClassLoader());
        URI files = Prototype.class.getResource("/META-INF/VAADIN/webapp/index.html").toURI();
        context.setBaseResourceAsString(files.resolve(".").toString());
        JakartaWebSocketServletContainerInitializer.configure(context, null);
        context.addServletContainerInitializer(
                new LookupServletContainerInitializer(),
                LookupInitializer.class,
                Class.forName("com.vaadin.flow.di.LookupInitializer$ResourceProviderImpl"));
        context.addServletContainerInitializer(new VaadinAppShellInitializer(), Shell.class);
        context.addServletContainerInitializer(new RouteRegistryInitializer());
        context.addServlet(new ServletHolder("sign-in", new PlainPage()), "/sign-in");
        ServletHolder library = new ServletHolder("library", new LibraryFiles());
        context.addServlet(library, "/lumo/*");
        context.addServlet(library, "/VAADIN/static/push/*");
        ServletHolder vaadin = new ServletHolder("portal", new Portal(page));
        vaadin.setAsyncSupported(true);
        vaadin.setInitOrder(1);
        vaadin.setInitParameter("productionMode", "true");
        context.addServlet(vaadin, "/*");
        return context;
    }

    /** Shows one view at the root. */
    private static final class Portal extends VaadinServlet {
        private final transient Class<? extends Component> page;

        Portal(Class<? extends Component> page) {
            this.page = page;
        }

        @Override
        protected void servletInitialized() throws ServletException {
            RouteConfiguration.forRegistry(ApplicationRouteRegistry.getInstance(getService().getContext()))
                    .setRoute("", page);
        }
    }
}
