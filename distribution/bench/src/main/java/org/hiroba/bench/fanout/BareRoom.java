package org.hiroba.bench.fanout;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;

/** All connections of the baseline. */
final class BareRoom {
    private final Set<CoreSession> everybody = ConcurrentHashMap.newKeySet();
    /** Hiroba's own line for such a message, the text missing, so that both sides send the same bytes. */
    private final String template;

    BareRoom(String template) {
        this.template = template;
    }

    void enter(CoreSession session) {
        everybody.add(session);
    }

    void leave(CoreSession session) {
        everybody.remove(session);
    }

    /** Tells everybody all of them in one frame, encoded once. */
    void tell(List<String> texts) {
        byte[] encoded = texts.stream()
                .map(text -> template.replace(BareServer.TEXT, text))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
        for (CoreSession member : everybody) {
            send(member, encoded);
        }
    }

    static void send(CoreSession member, byte[] encoded) {
        member.sendFrame(new Frame(OpCode.TEXT, ByteBuffer.wrap(encoded)), Callback.NOOP, false);
    }
}
