package org.hiroba.web.security;

/** What kind of thing is at a path, which decides who is let in. */
public enum Place {
    /** Open to everybody: sign-in, invitation, trust, style and icons, health. */
    OPEN,
    /** The first run's wizard. */
    SETUP,
    /** REST API and live stream, which say themselves in their own way that nobody is signed in. */
    PROGRAMS,
    /** Images and plugins' files: for whoever is signed in. */
    FILES,
    /** Files that people made: for whoever is signed in; who is not is led to the sign-in. */
    DOWNLOADS,
    /** Pages for whoever is signed in. */
    PORTAL,
    NOWHERE
}
