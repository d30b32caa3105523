/** How fast search is beside bare Lucene on the same index. */
@NullMarked
package org.hiroba.bench.search;

import org.jspecify.annotations.NullMarked;
