package org.hiroba.launcher.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the socket of a data directory is. The system allows about 100 bytes for its name: below a deep data directory it
 * lies in a private temporary folder, and a small file says where.
 */
final class SocketPath {
    /** sun_path holds 108 bytes on Linux, 104 on macOS, an end mark included. */
    private static final int LONGEST = 100;

    private SocketPath() {}

    /** For the server: a path at which nothing is. */
    static Path prepare(Path dataDir) throws IOException {
        clear(dataDir, find(dataDir));
        Path near = near(dataDir);
        if (near.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            return near;
        }
        Path far = Files.createTempDirectory("hiroba").resolve("command");
        Files.writeString(pointer(dataDir), far.toString());
        return far;
    }

    /** For the client. */
    static Path find(Path dataDir) throws IOException {
        Path pointer = pointer(dataDir);
        return Files.exists(pointer) ? Path.of(Files.readString(pointer)) : near(dataDir);
    }

    static void clear(Path dataDir, Path socket) throws IOException {
        Files.deleteIfExists(socket);
        if (Files.deleteIfExists(pointer(dataDir))) {
            Files.deleteIfExists(socket.toAbsolutePath().getParent());
        }
    }

    private static Path near(Path dataDir) {
        return dataDir.resolve("run").resolve("command");
    }

    private static Path pointer(Path dataDir) {
        return dataDir.resolve("run").resolve("command.path");
    }
}
