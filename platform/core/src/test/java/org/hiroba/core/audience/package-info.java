@NullMarked
package org.hiroba.core.audience;

import org.jspecify.annotations.NullMarked;
