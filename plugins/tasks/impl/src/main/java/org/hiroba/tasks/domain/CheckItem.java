package org.hiroba.tasks.domain;

/** One line of a task's checklist. */
public record CheckItem(String words, boolean done) {}
