package org.hiroba.reader;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * The program: is asked on its standard input, one document at a time, and answers on its standard output, until the input ends. A
 * question is a letter ({@code T} text, {@code P} picture of a page), the path, and two numbers: how many chars at most and 0, or
 * the page from 1 on and the longer edge in pixels.
 */
public final class Main {
    static final char TEXT = 'T';
    static final char PAGE = 'P';

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        NoNetwork.install();
        endWithTheServer();
        // Libraries that print something must not answer in our place.
        PrintStream answers = System.out;
        System.setOut(System.err);
        serve(new DataInputStream(System.in), new DataOutputStream(answers));
    }

    private static void endWithTheServer() {
        ProcessHandle.current()
                .parent()
                .ifPresent(server -> server.onExit().thenRun(() -> Runtime.getRuntime().halt(0)));
    }

    private static void serve(DataInputStream questions, DataOutputStream answers) throws IOException {
        answers.writeUTF("ready");
        answers.flush();
        while (true) {
            char what;
            try {
                what = (char) questions.readByte();
            } catch (EOFException noMore) {
                return;
            }
            Path file = Path.of(questions.readUTF());
            answer(what, file, questions.readInt(), questions.readInt()).write(answers);
        }
    }

    /** Whatever a library throws at a document is the document's fault; only a lack of memory ends the process. */
    static Answer answer(char what, Path file, int first, int second) {
        try {
            return what == PAGE ? PdfPages.draw(file, first, second) : DocumentText.of(file, first);
        } catch (UnreadableException e) {
            return Answer.not(e.outcome());
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            return Answer.not(Outcome.BROKEN);
        }
    }
}
