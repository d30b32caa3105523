/** From the start of the process to the first page. */
@NullMarked
package org.hiroba.bench.start;

import org.jspecify.annotations.NullMarked;
