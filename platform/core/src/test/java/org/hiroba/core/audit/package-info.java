@NullMarked
package org.hiroba.core.audit;

import org.jspecify.annotations.NullMarked;
