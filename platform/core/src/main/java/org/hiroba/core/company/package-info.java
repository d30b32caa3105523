/** The company itself: its name, its language, and what it uses Hiroba for. */
@NullMarked
package org.hiroba.core.company;

import org.jspecify.annotations.NullMarked;
