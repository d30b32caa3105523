@NullMarked
package org.hiroba.core.limit;

import org.jspecify.annotations.NullMarked;
