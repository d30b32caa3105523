package org.hiroba.web.signin;

/** Where to go after signing in. Only places within Hiroba: an address that leads away must not ride on our name (ASVS 3.7.2). */
final class LocalPath {
    static final String HOME = "/";

    private static final int LONGEST = 2_000;

    private LocalPath() {}

    /** The path if it is one of ours, else home. */
    static String of(String wanted) {
        boolean local = wanted.startsWith("/")
                && wanted.length() <= LONGEST
                // Browsers read // and /\ as the beginning of another host.
                && !wanted.startsWith("//")
                && wanted.indexOf('\\') < 0
                && wanted.chars().noneMatch(c -> c <= ' ' || c == 0x7f)
                && !wanted.startsWith("/sign-");
        return local ? wanted : HOME;
    }
}
