@NullMarked
package org.hiroba.core.media;

import org.jspecify.annotations.NullMarked;
