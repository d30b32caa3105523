/** Files in the search. */
@NullMarked
package org.hiroba.files.search;

import org.jspecify.annotations.NullMarked;
