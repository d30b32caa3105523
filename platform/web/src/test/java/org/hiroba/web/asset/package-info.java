@NullMarked
package org.hiroba.web.asset;

import org.jspecify.annotations.NullMarked;
