/** Files of the kinds that people share, written by hand. */
@NullMarked
package org.hiroba.demo.document;

import org.jspecify.annotations.NullMarked;
