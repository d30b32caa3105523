package org.hiroba.slack.export;

/** A file that was shared; an export holds its name and address, not the file itself. */
public record SlackFile(String name, String address) {}
