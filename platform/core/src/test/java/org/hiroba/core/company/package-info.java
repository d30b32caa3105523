@NullMarked
package org.hiroba.core.company;

import org.jspecify.annotations.NullMarked;
