/** The tables behind {@code org.hiroba.core.audit}. */
@NullMarked
package org.hiroba.core.audit.storage;

import org.jspecify.annotations.NullMarked;
