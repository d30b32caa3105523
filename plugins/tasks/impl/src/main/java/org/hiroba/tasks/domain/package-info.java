/** What a task is, who may see, change and do it. */
@NullMarked
package org.hiroba.tasks.domain;

import org.jspecify.annotations.NullMarked;
