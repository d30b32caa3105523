/** Due dates for calendars of other programs. */
@NullMarked
package org.hiroba.tasks.calendar;

import org.jspecify.annotations.NullMarked;
