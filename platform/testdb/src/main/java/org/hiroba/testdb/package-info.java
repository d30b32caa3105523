/**
 * A private PostgreSQL for tests. {@code -Dhiroba.test.database=postgresql} makes the tests of all modules use it instead of
 * Derby; the storage module's contracts always run on both.
 */
@NullMarked
package org.hiroba.testdb;

import org.jspecify.annotations.NullMarked;
