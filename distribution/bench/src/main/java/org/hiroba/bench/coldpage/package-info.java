/** What a browser that has never been here before waits for. */
@NullMarked
package org.hiroba.bench.coldpage;

import org.jspecify.annotations.NullMarked;
