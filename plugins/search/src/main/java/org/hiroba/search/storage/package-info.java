/** The tables of schema search. */
@NullMarked
package org.hiroba.search.storage;

import org.jspecify.annotations.NullMarked;
