/** Contract tests run against each engine; see {@code fixture.DatabaseUnderTest}. */
@NullMarked
package org.hiroba.storage;

import org.jspecify.annotations.NullMarked;
