package org.hiroba.launcher.command;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.hiroba.api.text.Language;
import org.hiroba.launcher.command.Frames.Reply;
import org.hiroba.launcher.command.Frames.Request;

/** The console's end: hands the words to the running server and prints what comes back. */
public final class CommandClient {
    /** The exit code when the server went away in the middle. */
    public static final int BROKEN_OFF = 3;

    private final Path dataDir;
    private final Language language;
    private final PrintStream out;
    private final ProgressBar bar;

    /** @param terminal whether somebody is watching, so that a bar may be drawn */
    public CommandClient(Path dataDir, Language language, PrintStream out, boolean terminal) {
        this.dataDir = dataDir;
        this.language = language;
        this.out = out;
        this.bar = new ProgressBar(out, terminal);
    }

    /** @return the command's exit code; empty if no server runs on the data directory */
    public OptionalInt run(List<String> words) {
        try (SocketChannel server = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return isConnected(server) ? OptionalInt.of(talk(server, words)) : OptionalInt.empty();
        } catch (IOException e) {
            bar.clear();
            return OptionalInt.of(BROKEN_OFF);
        }
    }

    private boolean isConnected(SocketChannel server) {
        try {
            return server.connect(UnixDomainSocketAddress.of(SocketPath.find(dataDir)));
        } catch (IOException e) {
            return false;
        }
    }

    private int talk(SocketChannel server, List<String> words) throws IOException {
        Writer request = new BufferedWriter(Channels.newWriter(server, StandardCharsets.UTF_8));
        request.write(Frames.write(new Request(AbsoluteFiles.of(words), language.tag())) + "\n");
        request.flush();
        BufferedReader replies =
                new BufferedReader(Channels.newReader(server, StandardCharsets.UTF_8));
        for (String line = replies.readLine(); line != null; line = replies.readLine()) {
            Reply reply = Frames.readReply(line);
            if (reply.exit() >= 0) {
                bar.clear();
                return reply.exit();
            }
            show(reply);
        }
        bar.clear();
        return BROKEN_OFF;
    }

    private void show(Reply reply) {
        if (reply.total() >= 0) {
            bar.show(reply.done(), reply.total());
        } else {
            bar.clear();
            out.println(reply.text());
        }
    }
}
