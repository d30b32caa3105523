package org.hiroba.web.rest;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Hands each request to the newest generation of mounted resources; an older one goes when its last request has ended. */
final class RestServlet extends HttpServlet {
    private static final long CALM_MILLIS = 1_500;

    private final Mounting mounting;
    private final AtomicLong wanted = new AtomicLong();
    private final ReentrantLock building = new ReentrantLock();
    private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("rest-mount").daemon().factory());
    private @Nullable Future<?> planned;
    private volatile @Nullable Generation current;

    RestServlet(Mounting mounting) {
        this.mounting = mounting;
    }

    void resourcesChanged() {
        wanted.incrementAndGet();
        warmUpSoon();
    }

    @Override
    public void init() {
        warmUpSoon();
    }

    /** When no more has come or gone for a moment, the resources are mounted, so that no request has to wait for it. */
    private synchronized void warmUpSoon() {
        if (planned != null) {
            planned.cancel(false);
        }
        planned = getServletConfig() == null || background.isShutdown()
                ? null
                : background.schedule(() -> enter().leave(), CALM_MILLIS, TimeUnit.MILLISECONDS);
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
        background.shutdownNow();
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
