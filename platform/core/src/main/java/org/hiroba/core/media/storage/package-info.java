/** The tables and files behind {@code org.hiroba.core.media}. They check no rights. */
@NullMarked
package org.hiroba.core.media.storage;

import org.jspecify.annotations.NullMarked;
