package org.hiroba.files;

import java.util.List;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.files.domain.FileFilter;
import org.hiroba.files.domain.StoredFile;
import org.hiroba.testkit.TestPlatform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Hanako and Taro, who share files in groups. Begins anew for every class of tests. */
abstract class FilesOfColleagues {
    static TestPlatform hiroba;
    static TestFiles test;
    static PluginContext context;

    final Caller hanako = hiroba.caller("hanako");
    final Caller taro = hiroba.caller("taro");

    /** As somebody sees them, newest first. */
    static List<StoredFile> list(Caller caller, Audience home, FileFilter filter, int limit) {
        return test.files().list(caller, home, filter, limit).files();
    }

    @BeforeAll
    static void open() {
        hiroba = TestPlatform.open();
        test = new TestFiles(hiroba);
        context = hiroba.context("files");
    }

    @AfterAll
    static void close() {
        hiroba.close();
    }
}
