@NullMarked
package org.hiroba.core.media.picture;

import org.jspecify.annotations.NullMarked;
