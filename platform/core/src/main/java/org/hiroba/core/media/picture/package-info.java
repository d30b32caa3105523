/** What happens to the bytes of an image: recognised, measured, decoded, turned upright, made small, written anew. */
@NullMarked
package org.hiroba.core.media.picture;

import org.jspecify.annotations.NullMarked;
