/** Commands of the console that concern people and their tokens. */
@NullMarked
package org.hiroba.core.command;

import org.jspecify.annotations.NullMarked;
