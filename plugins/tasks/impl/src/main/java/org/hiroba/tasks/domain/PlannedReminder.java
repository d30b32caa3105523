package org.hiroba.tasks.domain;

import java.time.Instant;

/** When people will be reminded of an open task, and until when it is to be done. */
public record PlannedReminder(long task, Due due, Instant at) {}
