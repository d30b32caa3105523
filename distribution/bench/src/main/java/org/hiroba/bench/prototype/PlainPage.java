package org.hiroba.bench.prototype;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A page without Vaadin, as a sign-in page is. */
final class PlainPage extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=utf-8");
        response.getWriter().write("<!doctype html><title>Prototype</title><form method=post><input name=login></form>");
    }
}
