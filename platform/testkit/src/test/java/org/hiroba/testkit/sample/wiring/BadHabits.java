package org.hiroba.testkit.sample.wiring;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.hiroba.api.storage.Ids;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Reference;

/** Prints, uses old time and the machine's, starts threads, has fields injected, keeps static state. */
public final class BadHabits {
    static final HashMap<String, String> CACHE = new HashMap<>();
    static int count;

    @Reference
    @Nullable Ids ids;

    Map<String, String> all() {
        System.out.println(new Date(0));
        new Thread(() -> CACHE.put("now", Instant.now().toString())).start();
        return CACHE;
    }
}
