package org.hiroba.web.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;

/**
 * What a client says, answered in the order in which it was said, on a virtual thread that lives while there is something
 * to answer.
 */
final class Dialogue {
    private final LiveHub hub;
    private final LiveConnection connection;
    private final Calls calls;
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile boolean subscribed;
    private volatile boolean started;
    private volatile boolean stopped;
    private int faults;

    Dialogue(LiveHub hub, LiveConnection connection) {
        this.hub = hub;
        this.connection = connection;
        this.calls = new Calls(hub, connection);
    }

    /** Whether what the person belongs to has been, or is being, read. */
    boolean isSubscribed() {
        return subscribed;
    }

    boolean hasRoom() {
        return waiting.get() < hub.limits().waitingOperations();
    }

    void hear(String message) {
        heard.add(message);
        if (waiting.getAndIncrement() == 0) {
            Thread.ofVirtual().name("live-dialogue").start(this::answerAll);
        }
    }

    void stop() {
        stopped = true;
        heard.clear();
    }

    private void answerAll() {
        int answered;
        do {
            List<String> messages = takeAll();
            if (hub.isStillIn(connection)) {
                answer(lines(messages));
            } else {
                connection.signOut();
                stop();
            }
            answered = Math.max(1, messages.size());
            int left = waiting.addAndGet(-answered);
            connection.readOn();
            if (left <= 0) {
                return;
            }
        } while (!stopped);
    }

    private List<String> takeAll() {
        List<String> messages = new ArrayList<>();
        for (String next = heard.poll(); next != null; next = heard.poll()) {
            messages.add(next);
            if (messages.size() == Calls.MOST_TOGETHER) {
                break;
            }
        }
        return messages;
    }

    private List<ClientLine> lines(List<String> messages) {
        List<ClientLine> lines = new ArrayList<>();
        for (String message : messages) {
            message.lines().filter(line -> !line.isBlank()).forEach(line -> parse(line).ifPresent(lines::add));
        }
        return lines;
    }

    private Optional<ClientLine> parse(String line) {
        try {
            return Optional.of(ClientLine.parse(hub.json(), hub.json().readTree(line)));
        } catch (HirobaException e) {
            refuse(Optional.empty(), e);
            if (++faults >= hub.limits().faults()) {
                connection.close(CloseStatus.POLICY_VIOLATION, "too many faults");
                stop();
            }
            return Optional.empty();
        }
    }

    /** Calls that wait together are handed on together. */
    private void answer(List<ClientLine> lines) {
        List<ClientLine.Call> together = new ArrayList<>();
        for (ClientLine line : lines) {
            if (line instanceof ClientLine.Call call && started) {
                together.add(call);
            } else {
                calls.answer(together);
                together.clear();
                answer(line);
            }
        }
        calls.answer(together);
    }

    private void answer(ClientLine line) {
        try {
            switch (line) {
                case ClientLine.Start start -> start(start);
                case ClientLine.Watch watch -> watch(watch);
                case ClientLine.Unwatch unwatch -> unwatch(unwatch);
                case ClientLine.Call call -> requireStarted();
            }
        } catch (HirobaException e) {
            refuse(line.id(), e);
        } catch (InterruptedException e) {
            stop();
        } catch (RuntimeException | LinkageError e) {
            connection.say(hub.errors().unexpected(connection.person(), line.id(), e));
        }
    }

    private void start(ClientLine.Start start) throws InterruptedException {
        if (started) {
            throw new HirobaException(ErrorCode.CONFLICT, "api.live.already-started");
        }
        hub.awaitReady();
        subscribed = true;
        hub.subscribe(connection);
        start.watch().forEach(this::watchAgain);
        started = hub.replay().begin(connection, start.after());
    }

    /** What was watched before the connection broke, and may meanwhile be out of bounds. */
    private void watchAgain(Audience audience) {
        try {
            hub.watchAgain(connection, audience);
        } catch (HirobaException e) {
            connection.say(new ServerLine.Left(audience));
        }
    }

    private void watch(ClientLine.Watch watch) {
        requireStarted();
        long after = hub.watch(connection, watch.audience());
        connection.say(new ServerLine.Watching(watch.audience(), after, watch.id()));
    }

    private void unwatch(ClientLine.Unwatch unwatch) {
        requireStarted();
        connection.subscriptions().unwatch(unwatch.audience());
        connection.say(new ServerLine.Unwatched(unwatch.audience(), unwatch.id()));
    }

    private void requireStarted() {
        if (!started) {
            throw new HirobaException(ErrorCode.CONFLICT, "api.live.not-started");
        }
    }

    private void refuse(Optional<String> id, HirobaException e) {
        connection.say(hub.errors().line(connection.person(), id, e));
    }
}
