@NullMarked
package org.hiroba.core.feed;

import org.jspecify.annotations.NullMarked;
