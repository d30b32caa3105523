package org.hiroba.core.recall;

import java.util.List;

/**
 * What an author learns of a recall.
 *
 * @param reached whom it had reached, those who saved it first
 * @param unsealings who looked, or asked to look, at the sealed copy; newest first
 */
public record RecallReport(Recall recall, List<Reached> reached, List<Unsealing> unsealings) {
    public List<Reached> reached(Reach reach) {
        return reached.stream().filter(each -> each.reach() == reach).toList();
    }

    /** How many others could have seen it and left no trace. */
    public int untraced() {
        return Math.max(0, recall.others() - reached.size());
    }
}
