/** The platform's object graph: what is built once at the start, and what a plugin is given of it. */
@NullMarked
package org.hiroba.core;

import org.jspecify.annotations.NullMarked;
