package org.hiroba.core.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hiroba.api.plugin.Contribution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that plugins, and the platform's own parts, contribute. The rooms of the platform ask for a type or follow it.
 *
 * <p><b>Threads:</b> safe for concurrent calls; {@link #all} takes no lock. Followers are told one after the other, in
 * the order of registration.
 */
public final class ContributionRegistry {
    /** The id under which the platform's own parts contribute. */
    public static final String PLATFORM = "hiroba";

    private static final Logger LOG = LoggerFactory.getLogger(ContributionRegistry.class);

    private final Object lock = new Object();
    private final List<Following<?>> followings = new ArrayList<>();
    private final List<FailureListener> failureListeners = new CopyOnWriteArrayList<>();
    private volatile List<Entry> entries = List.of();

    /** Adds one contribution. */
    public Registration register(String pluginId, Contribution contribution) {
        return registerAll(pluginId, List.of(contribution));
    }

    /** Adds all that a plugin contributes; whoever asks sees either nothing of it or all. */
    public Registration registerAll(String pluginId, Collection<? extends Contribution> contributions) {
        List<Entry> added = contributions.stream().map(c -> new Entry(pluginId, c)).toList();
        synchronized (lock) {
            List<Entry> all = new ArrayList<>(entries);
            all.addAll(added);
            entries = List.copyOf(all);
            for (Entry entry : added) {
                followings.forEach(following -> following.added(entry));
            }
        }
        return () -> remove(added);
    }

    /** All contributions of the type, in the order of registration. */
    public <T extends Contribution> List<T> all(Class<T> type) {
        return entries.stream()
                .map(Entry::contribution)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Tells the follower at once of all that is there, then of what comes and goes. */
    public <T extends Contribution> void follow(Class<T> type, Follower<T> follower) {
        Following<T> following = new Following<>(type, follower);
        synchronized (lock) {
            followings.add(following);
            entries.forEach(following::added);
        }
    }

    /** The plugin that contributed this very object; empty if it is not, or no longer, registered. */
    public Optional<String> ownerOf(Contribution contribution) {
        return entries.stream()
                .filter(entry -> entry.contribution() == contribution)
                .map(Entry::pluginId)
                .findFirst();
    }

    /** Lays a failure at the door of the plugin that contributed the object. */
    public void report(Contribution contribution, Throwable failure) {
        report(ownerOf(contribution).orElse(PLATFORM), failure);
    }

    /** Lays a failure at the plugin's door: it is logged, and who decides about quarantine is told. */
    public void report(String pluginId, Throwable failure) {
        LOG.warn("Plugin {} failed", pluginId, failure);
        failureListeners.forEach(listener -> listener.failed(pluginId, failure));
    }

    /** From now on the listener is told of every failure that is laid at a plugin's door. */
    public void onFailure(FailureListener listener) {
        failureListeners.add(listener);
    }

    private void remove(List<Entry> gone) {
        synchronized (lock) {
            List<Entry> present = entries.stream().filter(gone::contains).toList();
            List<Entry> rest = new ArrayList<>(entries);
            rest.removeAll(present);
            entries = List.copyOf(rest);
            for (Entry entry : present.reversed()) {
                followings.forEach(following -> following.removed(entry));
            }
        }
    }

    /** Equal only to itself, for two plugins may contribute equal records. */
    private static final class Entry {
        private final String pluginId;
        private final Contribution contribution;

        Entry(String pluginId, Contribution contribution) {
            this.pluginId = pluginId;
            this.contribution = contribution;
        }

        String pluginId() {
            return pluginId;
        }

        Contribution contribution() {
            return contribution;
        }
    }

    private final class Following<T extends Contribution> {
        private final Class<T> type;
        private final Follower<T> follower;

        Following(Class<T> type, Follower<T> follower) {
            this.type = type;
            this.follower = follower;
        }

        void added(Entry entry) {
            guarded(entry, () -> follower.added(entry.pluginId(), type.cast(entry.contribution())));
        }

        void removed(Entry entry) {
            guarded(entry, () -> follower.removed(entry.pluginId(), type.cast(entry.contribution())));
        }

        private void guarded(Entry entry, Runnable call) {
            if (!type.isInstance(entry.contribution())) {
                return;
            }
            try {
                call.run();
            } catch (RuntimeException | LinkageError e) {
                report(entry.pluginId(), e);
            }
        }
    }
}
