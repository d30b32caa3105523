package org.hiroba.files.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Names of files as they come from other people's machines. */
public final class FileName {
    /** In characters; a name in Japanese has three times as many bytes, and file systems take 255. */
    private static final int LONGEST = 80;

    /** What Windows runs, or lets run, on a double click. */
    private static final Set<String> PROGRAMS = Set.of(
            "exe", "com", "scr", "pif", "cpl", "msi", "msp", "bat", "cmd", "ps1", "psm1", "vbs", "vbe", "js", "jse", "wsf",
            "wsh", "hta", "lnk", "reg", "jar", "jnlp", "chm", "appx", "msix", "apk", "dll", "sys", "scf", "url", "iso",
            "vhd", "vhdx", "img", "application", "gadget", "inf", "sct", "ws", "xll");

    private FileName() {}

    /**
     * The name without path, invisible characters, marks that turn the direction of writing, and whatever no file system takes;
     * composed (NFC), so that a Mac's か゛ is everybody's が. Empty if nothing is left.
     */
    public static String clean(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        String last = composed.substring(Math.max(composed.lastIndexOf('/'), composed.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        last.codePoints().filter(FileName::isVisible).forEach(c -> kept.appendCodePoint(isTaken(c) ? c : '_'));
        String stripped = kept.toString().strip().replaceAll("[. ]+$", "");
        return stripped.replace(".", "").isBlank() ? "" : shortened(stripped);
    }

    /** What stands after the last dot, in small letters; empty if there is none. */
    public static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether a double click on it may run something. */
    public static boolean isProgram(String name) {
        return PROGRAMS.contains(ending(name));
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static boolean isTaken(int c) {
        return "<>:\"|?*".indexOf(c) < 0;
    }

    /** Keeps the ending. */
    private static String shortened(String name) {
        int count = name.codePointCount(0, name.length());
        if (count <= LONGEST) {
            return name;
        }
        String ending = ending(name);
        String end = ending.isEmpty() || ending.length() > 10 ? "" : name.substring(name.length() - ending.length() - 1);
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - end.length())) + end;
    }
}
