/** The tables behind {@code org.hiroba.core.access}. */
@NullMarked
package org.hiroba.core.access.storage;

import org.jspecify.annotations.NullMarked;
