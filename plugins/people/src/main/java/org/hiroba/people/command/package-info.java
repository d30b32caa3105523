/** The import of people from the console. */
@NullMarked
package org.hiroba.people.command;

import org.jspecify.annotations.NullMarked;
