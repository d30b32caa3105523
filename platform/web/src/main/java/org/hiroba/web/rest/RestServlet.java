package org.hiroba.web.rest;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Hands each request to the newest generation of mounted resources; an older one goes when its last request has ended. */
final class RestServlet extends HttpServlet {
    private final Mounting mounting;
    private final AtomicLong wanted = new AtomicLong();
    private final ReentrantLock building = new ReentrantLock();
    private volatile @Nullable Generation current;

    RestServlet(Mounting mounting) {
        this.mounting = mounting;
    }

    void resourcesChanged() {
        wanted.incrementAndGet();
    }

    void warmUp() {
        enter().leave();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Generation generation = enter();
        try {
            generation.service(request, response);
        } finally {
            generation.leave();
        }
    }

    @Override
    public void destroy() {
        Generation last = current;
        current = null;
        if (last != null) {
            last.retire();
        }
    }

    private Generation enter() {
        while (true) {
            Generation generation = current;
            if (generation == null || generation.number() != wanted.get()) {
                generation = renew();
            }
            if (generation.enter()) {
                return generation;
            }
        }
    }

    private Generation renew() {
        building.lock();
        try {
            long number = wanted.get();
            Generation old = current;
            if (old != null && old.number() == number) {
                return old;
            }
            Generation fresh = mounting.mount(number, getServletConfig());
            current = fresh;
            if (old != null) {
                old.retire();
            }
            return fresh;
        } finally {
            building.unlock();
        }
    }
}
