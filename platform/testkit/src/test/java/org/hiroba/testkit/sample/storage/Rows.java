package org.hiroba.testkit.sample.storage;

/** What a view must not reach. */
public record Rows(int count) {}
