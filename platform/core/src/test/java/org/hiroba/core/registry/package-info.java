@NullMarked
package org.hiroba.core.registry;

import org.jspecify.annotations.NullMarked;
