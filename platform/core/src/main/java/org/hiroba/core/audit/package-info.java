/** Who did what, when and from where, in a log that shows when it was tampered with. */
@NullMarked
package org.hiroba.core.audit;

import org.jspecify.annotations.NullMarked;
