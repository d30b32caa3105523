package org.hiroba.launcher.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import org.hiroba.api.command.CommandConsole;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.text.Language;
import org.hiroba.launcher.command.Frames.Reply;

/** A client at the other end of the socket. When it is gone, the next word to it ends the command. */
final class SocketConsole implements CommandConsole {
    private static final long PROGRESS_PAUSE = Duration.ofMillis(100).toNanos();

    private final Writer out;
    private final Language language;
    private final Supplier<Caller> caller;
    private long lastProgress = System.nanoTime() - PROGRESS_PAUSE;

    SocketConsole(SocketChannel client, Language language, Supplier<Caller> caller) {
        this.out = new BufferedWriter(Channels.newWriter(client, StandardCharsets.UTF_8));
        this.language = language;
        this.caller = caller;
    }

    @Override
    public Caller caller() {
        return caller.get();
    }

    @Override
    public Language language() {
        return language;
    }

    @Override
    public void println(String line) {
        send(Reply.text(line));
    }

    @Override
    public void progress(long done, long total) {
        long now = System.nanoTime();
        synchronized (this) {
            if (now - lastProgress < PROGRESS_PAUSE && done < total) {
                return;
            }
            lastProgress = now;
        }
        send(Reply.progress(done, Math.max(0, total)));
    }

    void end(int code) {
        send(Reply.exit(code));
    }

    private synchronized void send(Reply reply) {
        try {
            out.write(Frames.write(reply));
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw new ConsoleGoneException(e);
        }
    }
}
