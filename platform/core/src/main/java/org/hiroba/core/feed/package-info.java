/** Secret addresses by which programs fetch what is a person's. */
@NullMarked
package org.hiroba.core.feed;

import org.jspecify.annotations.NullMarked;
