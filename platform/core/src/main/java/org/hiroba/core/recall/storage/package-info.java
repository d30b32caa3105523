/** The SQL and the files of recalls. */
@NullMarked
package org.hiroba.core.recall.storage;

import org.jspecify.annotations.NullMarked;
