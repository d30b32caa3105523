package org.hiroba.ui.server;

import com.vaadin.flow.server.StaticFileServer;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Hands out Vaadin's files. Those of the bundle have a hash of their content in the name: a browser need never ask again. */
final class BundleFiles extends StaticFileServer {
    private static final String BUNDLE = "/VAADIN/build/";
    private static final String FOR_EVER = "private, max-age=31536000, immutable";

    BundleFiles(VaadinService service) {
        super(service);
    }

    @Override
    protected void writeCacheHeaders(String path, HttpServletRequest request, HttpServletResponse response) {
        if (path.startsWith(BUNDLE)) {
            response.setHeader("Cache-Control", FOR_EVER);
        } else {
            super.writeCacheHeaders(path, request, response);
        }
    }
}
