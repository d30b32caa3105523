package org.hiroba.bench;

/**
 * One thing that people wait or pay for, measured at Hiroba and at a baseline: the least that gives the same result. The two
 * sides take turns, so that a busy machine slows both.
 *
 * <p><b>Errors</b>: {@link #run} throws when something could not be measured; the others run all the same.
 */
public interface Benchmark {
    /** The word for it on the command line. */
    String name();

    /** What is measured, against what, in a line. */
    String about();

    /** Measures, {@link Run#rounds()} times or more, and adds rows to {@link Run#report()}. */
    void run(Run run) throws Exception;
}
