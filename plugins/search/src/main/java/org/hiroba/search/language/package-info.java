/** What a language makes of a text: the fields of the index, the query of what somebody typed, the places that match. */
@NullMarked
package org.hiroba.search.language;

import org.jspecify.annotations.NullMarked;
