/** Everybody in the company: the directory in memory, accounts and their rules. */
@NullMarked
package org.hiroba.core.people;

import org.jspecify.annotations.NullMarked;
