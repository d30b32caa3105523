/** Who looks at a page, and how what happens reaches the pages that are open. */
@NullMarked
package org.hiroba.ui.viewer;

import org.jspecify.annotations.NullMarked;
