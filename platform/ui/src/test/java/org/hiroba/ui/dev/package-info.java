/** A server for whoever works on the portal's look: {@link org.hiroba.ui.dev.DevServer}, with a small sample company. */
@NullMarked
package org.hiroba.ui.dev;

import org.jspecify.annotations.NullMarked;
