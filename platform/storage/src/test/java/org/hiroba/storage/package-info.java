/** Contract tests run against each engine; see {@code DatabaseUnderTest}. */
@NullMarked
package org.hiroba.storage;

import org.jspecify.annotations.NullMarked;
