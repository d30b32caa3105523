package org.hiroba.bench.prototype;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/** Styles and scripts out of Vaadin's own jars, without which a browser shows nothing. */
final class LibraryFiles extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        try (InputStream file = LibraryFiles.class.getResourceAsStream("/META-INF/resources" + path)) {
            if (file == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setContentType(path.endsWith(".css") ? "text/css" : "text/javascript");
            file.transferTo(response.getOutputStream());
        }
    }
}
