/** What the running system knows of its plugins, and what an administrator may do about them. */
@NullMarked
package org.hiroba.core.plugin;

import org.jspecify.annotations.NullMarked;
