package org.hiroba.api.content;

/**
 * Something small that is known about content, shown under it: ✓ 完了, 3 files, translated.
 *
 * @param icon one of the theme's icons
 * @param text in the viewer's language, a few words
 * @param path where the portal tells more, e.g. {@code tasks/12}
 * @since 0.1
 */
public record Badge(String icon, Tone tone, String text, String path) {
    /** How it looks. */
    public enum Tone {
        PLAIN,
        /** Somebody is waited for. */
        WAITING,
        /** It went well. */
        WELL
    }
}
