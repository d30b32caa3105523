/** Files that browsers fetch: those of plugins, and the theme's. */
@NullMarked
package org.hiroba.web.asset;

import org.jspecify.annotations.NullMarked;
