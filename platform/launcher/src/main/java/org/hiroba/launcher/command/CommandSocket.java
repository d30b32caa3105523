package org.hiroba.launcher.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.hiroba.api.text.Language;
import org.hiroba.launcher.command.Frames.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * The server's end of the console. The folder of the socket is closed to other users before the socket is there, and the
 * socket itself is readable and writable for its owner alone.
 */
public final class CommandSocket implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CommandSocket.class);

    private final Path dataDir;
    private final Path path;
    private final ServerSocketChannel server;
    private final CommandDirectory commands;

    private CommandSocket(
            Path dataDir, Path path, ServerSocketChannel server, CommandDirectory commands) {
        this.dataDir = dataDir;
        this.path = path;
        this.server = server;
        this.commands = commands;
    }

    /** @throws IOException if the socket cannot be made */
    public static CommandSocket open(Path dataDir, CommandDirectory commands) throws IOException {
        Path path = SocketPath.prepare(dataDir);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(path));
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            server.close();
            throw e;
        }
        CommandSocket socket = new CommandSocket(dataDir, path, server, commands);
        Thread.ofVirtual().name("console").start(socket::accept);
        return socket;
    }

    @Override
    public void close() throws IOException {
        server.close();
        SocketPath.clear(dataDir, path);
    }

    private void accept() {
        while (server.isOpen()) {
            try {
                SocketChannel client = server.accept();
                Thread.ofVirtual().name("console-command").start(() -> serve(client));
            } catch (IOException e) {
                if (server.isOpen()) {
                    LOG.warn("The console cannot be reached any more", e);
                }
                return;
            }
        }
    }

    private void serve(SocketChannel client) {
        try (client;
                BufferedReader lines = new BufferedReader(
                        Channels.newReader(client, StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            if (line != null) {
                Request request = Frames.readRequest(line);
                Language language = "ja".equals(request.language()) ? Language.JA : Language.EN;
                SocketConsole console = new SocketConsole(client, language, commands.callers());
                console.end(commands.run(console, request.words()));
            }
        } catch (IOException | ConsoleGoneException | JacksonException e) {
            LOG.debug("A console went away", e);
        }
    }
}
