package org.hiroba.ui.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.util.resource.ResourceFactory;

/** The files that stand in {@code META-INF/resources} of the class path: theme, Vaadin's styles and scripts. */
public final class PortalFiles {
    private static final String ROOT = "META-INF/resources";
    private static final String BUNDLE = "META-INF/VAADIN/webapp";

    private final ClassLoader loader;

    public PortalFiles(ClassLoader loader) {
        this.loader = loader;
    }

    /** All those folders as one. */
    public Resource resource(ServletContextHandler context) {
        try {
            List<Resource> folders = new ArrayList<>();
            for (URL folder : Collections.list(loader.getResources(ROOT))) {
                folders.add(ResourceFactory.of(context).newResource(folder));
            }
            return ResourceFactory.combine(folders);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is such a file, or Vaadin answers there. */
    public boolean has(String path) {
        if (path.equals("/VAADIN/push") || path.equals("/VAADIN/dynamic") || path.startsWith("/VAADIN/dynamic/")) {
            return true;
        }
        return isFile(ROOT + path) || isFile(BUNDLE + path);
    }

    private boolean isFile(String name) {
        return !name.endsWith("/")
                && !name.contains("/../")
                && name.lastIndexOf('.') > name.lastIndexOf('/')
                && loader.getResource(name) != null;
    }
}
