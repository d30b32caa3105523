/** People can be found. */
@NullMarked
package org.hiroba.people.search;

import org.jspecify.annotations.NullMarked;
