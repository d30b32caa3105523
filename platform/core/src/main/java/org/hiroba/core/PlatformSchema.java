package org.hiroba.core;

import java.util.List;

/**
 * The scripts that make the platform's tables. Whoever opens the database runs them as plugin {@code hiroba} before the
 * platform is opened: {@code database.migrate("hiroba", MigrationSource.of(loader, FOLDER, SCRIPTS.toArray(String[]::new)))}.
 */
public final class PlatformSchema {
    /** On the class path. */
    public static final String FOLDER = "db/hiroba";

    /** In the order of their numbers. */
    public static final List<String> SCRIPTS = List.of(
            "V001__people.sql",
            "V003__access.sql",
            "V005__company_and_settings.sql",
            "V007__audit.sql",
            "V050__create_content.sql",
            "V051__create_images.sql",
            "V060__index_audit_log.sql",
            "V070__notifications_and_feeds.sql",
            "V080__create_blob_use.sql",
            "V090__create_recall.sql",
            "V095__remember_recalled_images.sql");

    private PlatformSchema() {}
}
