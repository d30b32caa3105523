/** The journal: numbers in flight, the watermark, recent entries in memory, all of them in a table. */
@NullMarked
package org.hiroba.storage.journal;

import org.jspecify.annotations.NullMarked;
