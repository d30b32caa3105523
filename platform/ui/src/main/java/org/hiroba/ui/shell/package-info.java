/** The frame around every view: the rail or bar with the main entries, one's own menu, and where the view is shown. */
@NullMarked
package org.hiroba.ui.shell;

import org.jspecify.annotations.NullMarked;
