package org.hiroba.files;

import org.hiroba.api.identity.Caller;
import org.hiroba.api.plugin.PluginContext;
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
