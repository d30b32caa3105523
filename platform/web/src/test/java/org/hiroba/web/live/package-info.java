@NullMarked
package org.hiroba.web.live;

import org.jspecify.annotations.NullMarked;
