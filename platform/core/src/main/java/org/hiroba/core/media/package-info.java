/** Images: taken in, cleaned, kept as files, handed out to those who may see them. */
@NullMarked
package org.hiroba.core.media;

import org.jspecify.annotations.NullMarked;
