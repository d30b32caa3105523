package org.hiroba.web.page;

/** Markup written by us in this package. */
record TrustedMarkup(String html) {}
