/** The tables behind {@code org.hiroba.core.content}. They check no rights. */
@NullMarked
package org.hiroba.core.content.storage;

import org.jspecify.annotations.NullMarked;
