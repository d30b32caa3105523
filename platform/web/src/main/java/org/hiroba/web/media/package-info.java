/** Hands out images to those who may see them. */
@NullMarked
package org.hiroba.web.media;

import org.jspecify.annotations.NullMarked;
