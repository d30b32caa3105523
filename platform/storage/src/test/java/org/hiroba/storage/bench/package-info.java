/** Measurements to be run by hand. */
@NullMarked
package org.hiroba.storage.bench;

import org.jspecify.annotations.NullMarked;
