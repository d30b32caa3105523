@NullMarked
package org.hiroba.core.settings;

import org.jspecify.annotations.NullMarked;
