/** Documents: asks the reader, a process of its own (module {@code reader}), and ends it when it takes too much. */
@NullMarked
package org.hiroba.core.document;

import org.jspecify.annotations.NullMarked;
