@NullMarked
package org.hiroba.core.people;

import org.jspecify.annotations.NullMarked;
