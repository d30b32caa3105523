package org.hiroba.demo.domain;

/**
 * How a visitor may sign in as one of the demo company's people.
 *
 * @param password random, told once and kept nowhere
 */
public record GuestAccess(String login, String name, String password) {}
