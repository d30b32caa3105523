@NullMarked
package org.hiroba.core;

import org.jspecify.annotations.NullMarked;
