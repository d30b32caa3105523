package org.hiroba.bench.fanout;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import org.jspecify.annotations.Nullable;

/**
 * The least that gives the same result: whatever text comes in is written to a table, committed, encoded once and sent to
 * every connection. No rights, no journal, no resuming, no care for slow readers.
 */
final class BareFanOut implements FrameHandler {
    private static final String INSERT = "INSERT INTO message (id, author, body) VALUES (?, ?, ?)";

    private final Set<CoreSession> everybody;
    private final String url;
    /** Hiroba's own line for such a message, the text missing, so that both sides send the same bytes. */
    private final String template;
    private @Nullable CoreSession session;
    private @Nullable Connection connection;
    private @Nullable PreparedStatement insert;
    private long next;

    BareFanOut(Set<CoreSession> everybody, String url, String template) {
        this.everybody = everybody;
        this.url = url;
        this.template = template;
    }

    static void createTable(String url) throws SQLException {
        try (Connection created = DriverManager.getConnection(url + ";create=true");
                var statement = created.createStatement()) {
            statement.execute("CREATE TABLE message (id BIGINT NOT NULL PRIMARY KEY, author BIGINT NOT NULL,"
                    + " body VARCHAR(32000) NOT NULL)");
        }
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
            if (!text.equals(BareSide.START)) {
                post(text);
            } else {
                send(Objects.requireNonNull(session), "{\"type\":\"ready\"}".getBytes(StandardCharsets.US_ASCII));
            }
        }
        callback.succeeded();
        Objects.requireNonNull(session).demand();
    }

    private void post(String text) {
        try {
            store(text);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        byte[] encoded = template.replace(BareServer.TEXT, text).getBytes(StandardCharsets.UTF_8);
        for (CoreSession member : everybody) {
            send(member, encoded);
        }
    }

    private static void send(CoreSession member, byte[] encoded) {
        member.sendFrame(new Frame(OpCode.TEXT, ByteBuffer.wrap(encoded)), Callback.NOOP, false);
    }

    private void store(String text) throws SQLException {
        PreparedStatement statement = insert;
        if (statement == null) {
            connection = DriverManager.getConnection(url);
            connection.setAutoCommit(false);
            next = System.currentTimeMillis() * 1000;
            statement = insert = connection.prepareStatement(INSERT);
        }
        statement.setLong(1, next++);
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
}
