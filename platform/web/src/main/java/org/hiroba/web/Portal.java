package org.hiroba.web;

import org.eclipse.jetty.ee11.servlet.ServletContextHandler;

/**
 * The part of Hiroba that people see in their browsers. The web server does not know how it is made.
 *
 * <p><b>Threads:</b> {@link #install} is called once before the server starts, {@link #knows} by any number of requests at
 * once.
 */
public interface Portal {
    /** Adds servlets, filters and initializers at paths that no other door has; usually one servlet at {@code /*}. */
    void install(ServletContextHandler context);

    /**
     * Whether there is a page or file of the portal at this path; anything else is answered with 404 before the portal
     * sees it.
     *
     * @param path decoded, canonical, starting with a slash
     */
    boolean knows(String path);

    /**
     * Whether this is a file that browsers fetch before anybody has signed in, and that tells nothing of the company:
     * icons, the web application's manifest.
     *
     * @param path as in {@link #knows}
     */
    default boolean isOpen(String path) {
        return false;
    }
}
