/** What people who have the portal open cost. */
@NullMarked
package org.hiroba.bench.memory;

import org.jspecify.annotations.NullMarked;
