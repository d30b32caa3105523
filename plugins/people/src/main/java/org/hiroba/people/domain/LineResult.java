package org.hiroba.people.domain;

import java.util.Optional;
import org.hiroba.api.error.HirobaException;

/**
 * What becomes of one line.
 *
 * @param number as shown by editors and spreadsheets, the heading being 1
 * @param login as in the file, shortened if very long, empty if missing
 * @param name as in the file, shortened if very long, empty if missing
 * @param failure what is wrong with a faulty line, and how to put it right
 */
public record LineResult(long number, String login, String name, Outcome outcome, Optional<HirobaException> failure) {
    /** What becomes of it. */
    public enum Outcome {
        /** Will be made, or was. */
        NEW,
        /** Somebody with this login is here already; nothing is changed. */
        PRESENT,
        FAULTY
    }
}
