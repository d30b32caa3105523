@NullMarked
package org.hiroba.core.setup;

import org.jspecify.annotations.NullMarked;
