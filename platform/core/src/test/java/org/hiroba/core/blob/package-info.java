@NullMarked
package org.hiroba.core.blob;

import org.jspecify.annotations.NullMarked;
