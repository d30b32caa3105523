/** The prototype's one bundle. */
@NullMarked
package org.hiroba.bench.prototype.page;

import org.jspecify.annotations.NullMarked;
