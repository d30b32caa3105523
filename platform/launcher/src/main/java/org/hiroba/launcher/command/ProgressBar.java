package org.hiroba.launcher.command;

import java.io.PrintStream;
import java.util.Locale;

/** Shows how far long work has come: a bar that moves on a terminal, else a line at every tenth. */
final class ProgressBar {
    private static final int WIDTH = 30;
    private static final String TO_LINE_END = "\u001b[K";

    private final PrintStream out;
    private final boolean terminal;
    private boolean shown;
    private long lastTenth = -1;

    ProgressBar(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void show(long done, long total) {
        if (terminal) {
            out.print("\r" + text(done, total) + TO_LINE_END);
            out.flush();
            shown = true;
        } else if (total > 0 && done * 10 / total != lastTenth) {
            lastTenth = done * 10 / total;
            out.println(text(done, total));
        }
    }

    /** Makes room for a line of text. */
    void clear() {
        if (shown) {
            out.print("\r" + TO_LINE_END);
            out.flush();
            shown = false;
        }
    }

    private static String text(long done, long total) {
        if (total <= 0) {
            return String.format(Locale.ROOT, "%,d", done);
        }
        int filled = (int) (Math.min(done, total) * WIDTH / total);
        return String.format(
                Locale.ROOT,
                "[%s%s] %3d %%  %,d / %,d",
                "#".repeat(filled),
                ".".repeat(WIDTH - filled),
                Math.min(done, total) * 100 / total,
                done,
                total);
    }
}
