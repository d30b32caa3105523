/** The index on the console. */
@NullMarked
package org.hiroba.search.command;

import org.jspecify.annotations.NullMarked;
