@NullMarked
package org.hiroba.core.recall;

import org.jspecify.annotations.NullMarked;
