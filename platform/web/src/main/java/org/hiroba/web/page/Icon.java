package org.hiroba.web.page;

/** Line drawings of 24 units, in the colour of the text around them. */
public enum Icon {
    CHECK("M5 12.5l4.500 4.500L19 7.500"),
    ARROW("M5 12h14M13 6l6 6-6 6"),
    BACK("M19 12H5M11 6l-6 6 6 6"),
    ALERT("M12 8v5M12 16.500v.1M12 3.500l9 16H3z"),
    LOCK("M7 11V8a5 5 0 0 1 10 0v3M5.500 11h13v9h-13z"),
    KEY("M14.500 9.500a3.500 3.500 0 1 0-3.300 3.500L13 14.800h2v2h2v2h3v-3l-5.700-5.700"),
    DOWNLOAD("M12 4v11M7 11l5 5 5-5M5 20h14"),
    DEVICE("M4 5h16v11H4zM9 20h6M12 16v4"),
    PHONE("M7.500 3h9v18h-9zM11 18h2");

    private final TrustedMarkup markup;

    Icon(String path) {
        markup = new TrustedMarkup("<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\""
                + path + "\"/></svg>");
    }

    TrustedMarkup markup() {
        return markup;
    }
}
