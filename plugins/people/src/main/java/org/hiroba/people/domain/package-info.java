/** Bringing many people in at once, and how complete a profile is. */
@NullMarked
package org.hiroba.people.domain;

import org.jspecify.annotations.NullMarked;
