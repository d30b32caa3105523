@NullMarked
package org.hiroba.launcher.log;

import org.jspecify.annotations.NullMarked;
