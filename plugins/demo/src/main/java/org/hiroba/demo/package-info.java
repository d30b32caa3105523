/** A believable company to try things on, which can be removed again. */
@NullMarked
package org.hiroba.demo;

import org.jspecify.annotations.NullMarked;
