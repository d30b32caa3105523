package org.hiroba.core.document;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

/** A reader that does what the name of the document says. */
public final class WildReader {
    private WildReader() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(System.out);
        out.writeUTF("ready");
        out.flush();
        for (int asked = 1; ; asked++) {
            in.readByte();
            String name = Path.of(in.readUTF()).getFileName().toString();
            in.readInt();
            in.readInt();
            answer(name, asked, out);
            out.flush();
        }
    }

    private static void answer(String name, int asked, DataOutputStream out) throws IOException, InterruptedException {
        switch (name) {
            case "count" -> write(out, "DONE", Integer.toString(asked));
            case "process" -> write(out, "DONE", Long.toString(ProcessHandle.current().pid()));
            case "environment" -> write(out, "DONE", environment().toString());
            case "compute" -> {
                for (long i = 0; i >= 0; i++) {
                    Math.sqrt(i);
                }
            }
            case "wait" -> new CountDownLatch(1).await();
            case "die" -> Runtime.getRuntime().halt(3);
            case "die when worn" -> {
                if (asked > 1) {
                    Runtime.getRuntime().halt(3);
                }
                write(out, "DONE", "fresh");
            }
            case "be stopped" -> Runtime.getRuntime().halt(143);
            case "boast" -> {
                out.writeUTF("DONE");
                out.writeBoolean(false);
                out.writeInt(1);
                out.writeInt(Integer.MAX_VALUE);
            }
            case "babble" -> out.writeUTF("HELLO");
            default -> write(out, "UNSUPPORTED", "");
        }
    }

    private static Map<String, String> environment() {
        return new TreeMap<>(System.getenv());
    }

    private static void write(DataOutputStream out, String outcome, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeUTF(outcome);
        out.writeBoolean(false);
        out.writeInt(0);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
