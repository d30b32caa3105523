/** Searching within a caller's rights, and what people keep of their searches. */
@NullMarked
package org.hiroba.search.domain;

import org.jspecify.annotations.NullMarked;
