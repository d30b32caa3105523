package org.hiroba.tasks;

import org.hiroba.api.identity.Caller;
import org.hiroba.testkit.TestPlatform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Hanako and Taro, who have tasks. Begins anew for every class of tests. */
abstract class TasksOfColleagues {
    static TestPlatform hiroba;
    static TestTasks test;

    final Caller hanako = hiroba.caller("hanako");
    final Caller taro = hiroba.caller("taro");

    @BeforeAll
    static void open() {
        hiroba = TestPlatform.open();
        test = new TestTasks(hiroba);
    }

    @AfterAll
    static void close() {
        hiroba.close();
    }
}
