/** The tables behind {@code org.hiroba.core.people}. */
@NullMarked
package org.hiroba.core.people.storage;

import org.jspecify.annotations.NullMarked;
