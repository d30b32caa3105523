package org.hiroba.ui.shell;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.ui.api.NavigationEntry;
import org.hiroba.ui.api.Slot;
import org.hiroba.ui.api.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The entries of the navigation as they are now, sorted to their places. */
final class Entries {
    private static final Logger LOG = LoggerFactory.getLogger(Entries.class);
    private static final Set<Slot> MAIN = EnumSet.of(Slot.GROUPS, Slot.MESSAGES, Slot.TASKS);

    private final List<NavigationEntry> all;

    Entries(ContributionRegistry contributions) {
        this.all = contributions.all(NavigationEntry.class);
    }

    /** The three that everybody comes for. */
    List<NavigationEntry> main() {
        return bySlot().filter(entry -> MAIN.contains(entry.slot())).toList();
    }

    /** Below the three on a desk's rail, in the menu on a phone. */
    List<NavigationEntry> beside() {
        return bySlot().filter(entry -> !MAIN.contains(entry.slot())).toList();
    }

    /** In the menu everywhere. */
    List<NavigationEntry> more() {
        return all.stream().filter(entry -> entry.slot() == Slot.MORE).toList();
    }

    /** By slot, so that the order is always the same; the first plugin to fill a slot has it. */
    private Stream<NavigationEntry> bySlot() {
        Map<Slot, NavigationEntry> bySlot = new EnumMap<>(Slot.class);
        all.stream()
                .filter(entry -> entry.slot() != Slot.MORE)
                .forEach(entry -> bySlot.putIfAbsent(entry.slot(), entry));
        return bySlot.values().stream();
    }

    static boolean isCurrent(NavigationEntry entry, String path) {
        String root = entry.path().split("/", 2)[0];
        return path.equals(root) || path.startsWith(root + "/");
    }

    /** Nothing waits where a plugin fails to count. */
    static int waiting(NavigationEntry entry, Viewer viewer) {
        try {
            return entry.waiting().applyAsInt(viewer);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("Cannot count what waits in {}", entry.path(), e);
            return 0;
        }
    }
}
