/** What files are, who may see them, and what one can do with them. */
@NullMarked
package org.hiroba.files.domain;

import org.jspecify.annotations.NullMarked;
