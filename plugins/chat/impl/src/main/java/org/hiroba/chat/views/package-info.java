/** The portal's views of conversations; what happens inside a stream is the custom element's affair. */
@NullMarked
package org.hiroba.chat.views;

import org.jspecify.annotations.NullMarked;
