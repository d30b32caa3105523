/** The page of the findings. */
@NullMarked
package org.hiroba.search.views;

import org.jspecify.annotations.NullMarked;
