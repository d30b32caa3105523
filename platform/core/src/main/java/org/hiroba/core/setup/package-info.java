/** The first run: from an empty box to a company with its first administrator. */
@NullMarked
package org.hiroba.core.setup;

import org.jspecify.annotations.NullMarked;
