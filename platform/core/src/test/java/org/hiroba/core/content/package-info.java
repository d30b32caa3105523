@NullMarked
package org.hiroba.core.content;

import org.jspecify.annotations.NullMarked;
