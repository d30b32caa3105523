/** The tables behind {@code org.hiroba.core.settings}. */
@NullMarked
package org.hiroba.core.settings.storage;

import org.jspecify.annotations.NullMarked;
