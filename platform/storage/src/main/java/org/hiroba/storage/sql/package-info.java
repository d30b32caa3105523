/** Transactions of the calling thread and plain SQL within them. */
@NullMarked
package org.hiroba.storage.sql;

import org.jspecify.annotations.NullMarked;
