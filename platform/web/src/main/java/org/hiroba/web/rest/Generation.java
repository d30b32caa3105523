package org.hiroba.web.rest;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.jersey.servlet.ServletContainer;

/** The resources of one moment, mounted. It counts who is inside, the mount itself included, and closes after the last. */
final class Generation {
    private final long number;
    private final ServletContainer container;
    private final AtomicInteger inside = new AtomicInteger(1);

    Generation(long number, ServletContainer container) {
        this.number = number;
        this.container = container;
    }

    long number() {
        return number;
    }

    /** False if it is closed already. */
    boolean enter() {
        return inside.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
    }

    void leave() {
        if (inside.decrementAndGet() == 0) {
            container.destroy();
        }
    }

    /** Takes no further requests for long: closes when the present ones have ended. */
    void retire() {
        leave();
    }

    void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        container.service(request, response);
    }
}
