package org.hiroba.core;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import org.hiroba.api.event.Journal;
import org.hiroba.api.event.Transactions;
import org.hiroba.api.storage.Ids;
import org.hiroba.api.storage.Sql;

/**
 * What the platform is built on. Who opens the platform has opened the database before and brought schema {@code hiroba}
 * up to date from the class path's {@code db/hiroba}, and closes the database after it.
 *
 * @param dataDir the company's data; images go to {@code images} below it
 * @param readerClassPath of the program that reads documents; empty if there is none, then they are not read
 * @param fixedSettings values from the command line or the configuration file, by key; they win over stored ones
 */
public record PlatformConfig(
        Path dataDir,
        Transactions transactions,
        Journal journal,
        Sql sql,
        Ids ids,
        InstantSource clock,
        SecureRandom random,
        String readerClassPath,
        Map<String, String> fixedSettings) {}
