/**
 * What Hiroba costs beside the least that gives the same result, in one run. {@link org.hiroba.bench.Main} runs the
 * {@link org.hiroba.bench.Benchmark}s one after the other and prints a {@link org.hiroba.bench.Report}.
 */
@NullMarked
package org.hiroba.bench;

import org.jspecify.annotations.NullMarked;
