/** Tasks: one's own, those of a group, and those that grow out of what was said. */
@NullMarked
package org.hiroba.tasks;

import org.jspecify.annotations.NullMarked;
