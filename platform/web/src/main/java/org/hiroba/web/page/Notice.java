package org.hiroba.web.page;

/** A box that says how something went. */
public final class Notice {
    private Notice() {}

    /** Something must be put right. */
    public static Tag bad(String text) {
        return notice("notice bad", Icon.ALERT, text).with("role", "alert");
    }

    /** Something takes a while or needs patience. */
    public static Tag wait(String text) {
        return notice("notice wait", Icon.ALERT, text).with("role", "alert");
    }

    /** Something worked. */
    public static Tag good(String text) {
        return notice("notice good", Icon.CHECK, text).with("role", "status");
    }

    private static Tag notice(String cssClass, Icon icon, String text) {
        return Tag.of("div", cssClass).icon(icon).add(Tag.of("p").text(text));
    }
}
