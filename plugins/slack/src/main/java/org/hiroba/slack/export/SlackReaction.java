package org.hiroba.slack.export;

import java.util.List;

/** A reaction with the ids of the users who gave it. */
public record SlackReaction(String name, List<String> users) {}
