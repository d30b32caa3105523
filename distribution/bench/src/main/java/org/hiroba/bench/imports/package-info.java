/** Bringing a company's history in. */
@NullMarked
package org.hiroba.bench.imports;

import org.jspecify.annotations.NullMarked;
