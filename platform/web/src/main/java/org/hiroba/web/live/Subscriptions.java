package org.hiroba.web.live;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hiroba.api.audience.Audience;
import org.jspecify.annotations.Nullable;

/**
 * What one connection hears: the audiences that its person belongs to and those that it watches, each from a slot of the
 * ring on. Asked by the writing threads without a lock.
 */
final class Subscriptions {
    /** @param fromSlot the first slot that it covers */
    private record Subscription(boolean member, boolean watched, long fromSlot) {}

    private final Subscribers index;
    private final LiveConnection owner;
    private final Map<Audience, Subscription> heard = new ConcurrentHashMap<>();
    private boolean closed;

    Subscriptions(Subscribers index, LiveConnection owner) {
        this.index = index;
        this.owner = owner;
    }

    boolean hears(Audience audience, long slot) {
        Subscription subscription = heard.get(audience);
        return subscription != null && slot >= subscription.fromSlot();
    }

    boolean hears(Audience audience) {
        return heard.containsKey(audience);
    }

    boolean watches(Audience audience) {
        Subscription subscription = heard.get(audience);
        return subscription != null && subscription.watched();
    }

    synchronized List<Audience> watched() {
        return heard.keySet().stream().filter(this::watches).toList();
    }

    /** Makes the given ones, and no others, those that the person belongs to. */
    synchronized void belongTo(Collection<Audience> audiences, long fromSlot) {
        Set<Audience> wanted = new HashSet<>(audiences);
        for (Audience audience : List.copyOf(heard.keySet())) {
            if (!wanted.contains(audience)) {
                set(audience, false, watches(audience), fromSlot);
            }
        }
        wanted.forEach(audience -> set(audience, true, watches(audience), fromSlot));
    }

    synchronized void watch(Audience audience, long fromSlot) {
        set(audience, belongs(audience), true, fromSlot);
    }

    synchronized void unwatch(Audience audience) {
        set(audience, belongs(audience), false, 0);
    }

    /** Takes the new state of one audience. @return true if it is heard afterwards */
    synchronized boolean change(Audience audience, boolean member, boolean watched, long fromSlot) {
        set(audience, member, watched, fromSlot);
        return heard.containsKey(audience);
    }

    synchronized void close() {
        closed = true;
        heard.keySet().forEach(audience -> index.remove(audience, owner));
        heard.clear();
    }

    private boolean belongs(Audience audience) {
        Subscription subscription = heard.get(audience);
        return subscription != null && subscription.member();
    }

    private void set(Audience audience, boolean member, boolean watched, long fromSlot) {
        if (closed) {
            return;
        }
        @Nullable Subscription old = heard.get(audience);
        if (!member && !watched) {
            heard.remove(audience);
            index.remove(audience, owner);
            return;
        }
        heard.put(audience, new Subscription(member, watched, old == null ? fromSlot : old.fromSlot()));
        if (old == null) {
            index.add(audience, owner);
        }
    }
}
