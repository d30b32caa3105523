package org.hiroba.testdb;

/** A database of a test's cluster; the password is empty. */
public record PostgresDatabase(String url, String user) {}
