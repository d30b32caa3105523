/** The demo from the console. */
@NullMarked
package org.hiroba.demo.command;

import org.jspecify.annotations.NullMarked;
