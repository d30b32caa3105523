/** Browsers without a screen, for as many people as a benchmark needs: they say what a browser says to the portal. */
@NullMarked
package org.hiroba.bench.portal;

import org.jspecify.annotations.NullMarked;
