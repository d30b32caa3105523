/** Tasks as the search finds them. */
@NullMarked
package org.hiroba.tasks.search;

import org.jspecify.annotations.NullMarked;
