/** The tables behind {@code org.hiroba.core.company}. */
@NullMarked
package org.hiroba.core.company.storage;

import org.jspecify.annotations.NullMarked;
