package org.hiroba.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.hiroba.core.text.MessageCatalog;
import org.hiroba.core.text.MessageSource;

/**
 * The program {@code hiroba}: {@code run} serves, any other word is a command for the server that runs. Logging is not set
 * up before it is known where the data is, so nothing here has a logger.
 */
public final class Main {
    private Main() {}

    /** Ends the process with 0 if all went well. */
    public static void main(String[] arguments) {
        PrintStream out = utf8(FileDescriptor.out);
        MessageCatalog texts = new MessageCatalog();
        MessageSource source = MessageSource.of(Main.class.getClassLoader());
        // Those of the rooms that may keep Hiroba from starting.
        List.of("launcher", "hiroba", "web").forEach(room -> texts.register(room, source));
        Words words = new Words(texts, out);
        System.exit(run(words, texts, Arrays.asList(arguments)));
    }

    private static int run(Words words, MessageCatalog texts, List<String> given) {
        return switch (given.isEmpty() ? "help" : given.getFirst()) {
            case "run" -> new Server(words).run(given.subList(1, given.size()));
            case "train" -> new Server(words).train(given.subList(1, given.size()));
            default -> new Client(words, texts).run(given);
        };
    }

    /** The console shows Japanese whatever the system's locale says. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
