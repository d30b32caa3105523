/** The import from the console. */
@NullMarked
package org.hiroba.slack.command;

import org.jspecify.annotations.NullMarked;
