/** Tasks in the portal. */
@NullMarked
package org.hiroba.tasks.views;

import org.jspecify.annotations.NullMarked;
