package org.hiroba.ui.api.component;

/** Picks one of the theme's ten warm colours for a thing and keeps to it. White text reads on each of them. */
final class WarmColor {
    private static final int COUNT = 10;

    private WarmColor() {}

    /** The class of the theme for this id; the same for ever. */
    static String of(long id) {
        // Ids grow with time and end in similar bits; the mix spreads neighbours (constant of splitmix64).
        long mixed = (id ^ (id >>> 30)) * 0xbf58476d1ce4e5b9L;
        return "h-warm-" + Math.floorMod(mixed ^ (mixed >>> 27), COUNT);
    }
}
