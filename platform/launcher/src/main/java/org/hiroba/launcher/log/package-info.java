/** What happens on the way to the log. */
@NullMarked
package org.hiroba.launcher.log;

import org.jspecify.annotations.NullMarked;
