/** Opening what has grown long. */
@NullMarked
package org.hiroba.bench.opening;

import org.jspecify.annotations.NullMarked;
