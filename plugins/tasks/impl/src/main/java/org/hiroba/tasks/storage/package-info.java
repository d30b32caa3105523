/** The SQL of tasks. */
@NullMarked
package org.hiroba.tasks.storage;

import org.jspecify.annotations.NullMarked;
