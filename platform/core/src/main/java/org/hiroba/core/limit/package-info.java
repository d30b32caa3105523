/** Keeps one person or script from flooding others. */
@NullMarked
package org.hiroba.core.limit;

import org.jspecify.annotations.NullMarked;
