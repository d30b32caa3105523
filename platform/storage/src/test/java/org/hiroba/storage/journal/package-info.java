/** The parts of the journal, one by one. */
@NullMarked
package org.hiroba.storage.journal;

import org.jspecify.annotations.NullMarked;
