/** Texts for people in both languages, and the text that people write. */
@NullMarked
package org.hiroba.core.text;

import org.jspecify.annotations.NullMarked;
