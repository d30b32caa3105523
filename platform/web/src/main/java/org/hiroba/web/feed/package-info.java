/** The door for programs that fetch by a secret address. */
@NullMarked
package org.hiroba.web.feed;

import org.jspecify.annotations.NullMarked;
