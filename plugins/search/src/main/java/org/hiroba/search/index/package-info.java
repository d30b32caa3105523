/** The index on disk: what a document holds, how it follows the journal, how it is opened, replaced, made anew and looked after. */
@NullMarked
package org.hiroba.search.index;

import org.jspecify.annotations.NullMarked;
