package org.hiroba.api.plugin;

/** Something that a plugin adds to Hiroba. Each kind is a type of its own in this API or the UI API. */
public interface Contribution {}
