package org.hiroba.web.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/** For whatever watches the server: 200 or 503, and no detail. */
public final class HealthServlet extends HttpServlet {
    private final transient BooleanSupplier good;

    public HealthServlet(BooleanSupplier good) {
        this.good = good;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean ok = good.getAsBoolean();
        response.setStatus(ok ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("text/plain;charset=utf-8");
        response.getWriter().write(ok ? "ok\n" : "unavailable\n");
    }
}
