package org.hiroba.web.security;

import java.util.Map;
import java.util.Set;
import org.hiroba.web.Portal;

/** The map of the house: which path is which {@link Place}. Asked with the decoded, canonical path, never with a raw one. */
public final class Places {
    private static final Set<String> OPEN =
            Set.of("/sign-in", "/sign-out", "/trust", "/healthz", "/readyz");
    private static final Map<String, Place> FOLDERS = Map.of(
            "/invitation/", Place.OPEN,
            "/trust/", Place.OPEN,
            "/theme/", Place.OPEN,
            "/kit/", Place.OPEN,
            "/feeds/", Place.OPEN,
            "/setup/", Place.SETUP,
            "/api/", Place.PROGRAMS,
            "/media/", Place.FILES,
            "/downloads/", Place.DOWNLOADS,
            "/plugins/", Place.FILES);

    private final Portal portal;

    public Places(Portal portal) {
        this.portal = portal;
    }

    public Place at(String path) {
        if (OPEN.contains(path)) {
            return Place.OPEN;
        }
        if (path.equals("/setup")) {
            return Place.SETUP;
        }
        if (path.equals("/live")) {
            return Place.PROGRAMS;
        }
        return FOLDERS.entrySet().stream()
                .filter(folder -> path.startsWith(folder.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> inPortal(path));
    }

    private Place inPortal(String path) {
        if (portal.isOpen(path)) {
            return Place.OPEN;
        }
        return portal.knows(path) ? Place.PORTAL : Place.NOWHERE;
    }
}
