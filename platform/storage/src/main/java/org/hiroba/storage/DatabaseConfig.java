package org.hiroba.storage;

import java.nio.file.Path;

/** Which database to open. */
public sealed interface DatabaseConfig {
    /**
     * The embedded default.
     *
     * @param folder holds the database and nothing else; made if missing, under a temporary name beside it until it is whole
     */
    record Derby(Path folder) implements DatabaseConfig {}

    /**
     * PostgreSQL 15 or newer, an empty database of its own in UTF-8.
     *
     * @param url {@code jdbc:postgresql://host:port/database}, with further parameters of the driver if wanted
     */
    record Postgres(String url, String user, String password) implements DatabaseConfig {
        @Override
        public String toString() {
            return "Postgres[url=" + url + ", user=" + user + "]";
        }
    }
}
