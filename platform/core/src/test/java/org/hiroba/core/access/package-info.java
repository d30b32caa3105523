@NullMarked
package org.hiroba.core.access;

import org.jspecify.annotations.NullMarked;
