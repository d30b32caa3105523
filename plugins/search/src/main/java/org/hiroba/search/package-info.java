/**
 * Search: an index of what people wrote that follows the journal, and the page that asks it. {@code language} makes words of texts and
 * queries of what somebody typed; {@code index} keeps the index; {@code domain} asks it within a caller's rights; {@code rest} and
 * {@code views} are the doors.
 */
@NullMarked
package org.hiroba.search;

import org.jspecify.annotations.NullMarked;
