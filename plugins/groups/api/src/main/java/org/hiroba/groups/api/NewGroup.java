package org.hiroba.groups.api;

/** What is needed to make a group. */
public record NewGroup(String name, String purpose, Lane lane, Openness openness) {}
