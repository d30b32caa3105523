/** The tables of schema groups, and nothing else, in SQL. */
@NullMarked
package org.hiroba.groups.storage;

import org.jspecify.annotations.NullMarked;
