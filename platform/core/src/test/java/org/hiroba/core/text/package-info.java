@NullMarked
package org.hiroba.core.text;

import org.jspecify.annotations.NullMarked;
