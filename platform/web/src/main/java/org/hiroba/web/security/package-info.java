/**
 * What every request passes before anything else sees it, in this order: headers of the answer, checks of host, method,
 * path and origin, limits of size, who is asking, and whether there is such a place.
 */
@NullMarked
package org.hiroba.web.security;

import org.jspecify.annotations.NullMarked;
