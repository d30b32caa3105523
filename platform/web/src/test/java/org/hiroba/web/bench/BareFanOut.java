package org.hiroba.web.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.Configuration;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.core.server.WebSocketNegotiator;
import org.eclipse.jetty.websocket.core.server.WebSocketUpgradeHandler;
import org.jspecify.annotations.Nullable;

/**
 * The least that gives the same result: whatever text comes in is written to a table, committed, encoded once and sent to
 * every connection. No rights, no journal, no resuming, no care for slow readers.
 */
final class BareFanOut implements FrameHandler {
    private static final AtomicLong NEXT = new AtomicLong();

    private final Set<CoreSession> everybody;
    private final String url;
    private @Nullable CoreSession session;
    private @Nullable Connection connection;
    private @Nullable PreparedStatement insert;

    private BareFanOut(Set<CoreSession> everybody, String url) {
        this.everybody = everybody;
        this.url = url;
    }

    static Handler handler(Path folder) throws SQLException {
        String url = "jdbc:derby:" + folder.resolve("bare");
        try (Connection connection = DriverManager.getConnection(url + ";create=true");
                var statement = connection.createStatement()) {
            statement.execute(FanOutServer.TABLE);
        }
        Set<CoreSession> everybody = ConcurrentHashMap.newKeySet();
        WebSocketUpgradeHandler handler = new WebSocketUpgradeHandler();
        handler.addMapping("/live", new Negotiator(everybody, url));
        return handler;
    }

    @Override
    public void onOpen(CoreSession opened, Callback callback) {
        session = opened;
        everybody.add(opened);
        callback.succeeded();
        opened.demand();
    }

    @Override
    public void onFrame(Frame frame, Callback callback) {
        if (frame.getOpCode() == OpCode.TEXT) {
            String text = BufferUtil.toUTF8String(frame.getPayload());
            if (text.startsWith("n=")) {
                post(text);
            }
        }
        callback.succeeded();
        Objects.requireNonNull(session).demand();
    }

    private void post(String text) {
        long id = NEXT.incrementAndGet();
        try {
            store(id, text);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        byte[] encoded = ("{\"type\":\"talk.said\",\"sequence\":\"" + id + "\",\"at\":\"" + Instant.now()
                        + "\",\"audience\":\"room:all\",\"actor\":\"1\",\"subject\":\"saying:" + id
                        + "\",\"data\":{\"id\":\"" + id + "\",\"author\":\"1\",\"text\":\"" + text + "\"}}")
                .getBytes(StandardCharsets.UTF_8);
        for (CoreSession member : everybody) {
            member.sendFrame(new Frame(OpCode.TEXT, ByteBuffer.wrap(encoded)), Callback.NOOP, false);
        }
    }

    private void store(long id, String text) throws SQLException {
        PreparedStatement statement = insert;
        if (statement == null) {
            connection = DriverManager.getConnection(url);
            connection.setAutoCommit(false);
            statement = insert = connection.prepareStatement(FanOutServer.INSERT);
        }
        statement.setLong(1, id);
        statement.setLong(2, 1);
        statement.setString(3, text);
        statement.executeUpdate();
        Objects.requireNonNull(connection).commit();
    }

    @Override
    public void onError(Throwable cause, Callback callback) {
        callback.succeeded();
    }

    @Override
    public void onClosed(CloseStatus closeStatus, Callback callback) {
        everybody.remove(Objects.requireNonNull(session));
        callback.succeeded();
    }

    private static final class Negotiator extends Configuration.ConfigurationCustomizer implements WebSocketNegotiator {
        private final Set<CoreSession> everybody;
        private final String url;

        Negotiator(Set<CoreSession> everybody, String url) {
            this.everybody = everybody;
            this.url = url;
        }

        @Override
        public FrameHandler negotiate(
                ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
            return new BareFanOut(everybody, url);
        }

        @Override
        public void customize(Configuration configurable) {
            super.customize(configurable);
        }
    }
}
