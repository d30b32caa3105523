/** Tests of how the fan-out is measured. */
@NullMarked
package org.hiroba.bench.fanout;

import org.jspecify.annotations.NullMarked;
