/** The SQL of feeds. */
@NullMarked
package org.hiroba.core.feed.storage;

import org.jspecify.annotations.NullMarked;
