/** Thanks can be found. */
@NullMarked
package org.hiroba.example.search;

import org.jspecify.annotations.NullMarked;
