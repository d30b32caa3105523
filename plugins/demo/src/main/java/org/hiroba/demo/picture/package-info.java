/** The demo's pictures: faces and photos, drawn when they are needed, so that nobody's likeness or licence is in the product. */
@NullMarked
package org.hiroba.demo.picture;

import org.jspecify.annotations.NullMarked;
