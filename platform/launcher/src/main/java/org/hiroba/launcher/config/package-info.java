/** Values from the command line, the environment and the configuration file, in this order, before anything starts. */
@NullMarked
package org.hiroba.launcher.config;

import org.jspecify.annotations.NullMarked;
