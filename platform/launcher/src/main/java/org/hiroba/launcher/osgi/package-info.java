/** Felix inside the JVM, and what plugins see of the host. */
@NullMarked
package org.hiroba.launcher.osgi;

import org.jspecify.annotations.NullMarked;
