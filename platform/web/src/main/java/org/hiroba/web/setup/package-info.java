/** The first run's wizard: plain pages that exist only until the company is founded. */
@NullMarked
package org.hiroba.web.setup;

import org.jspecify.annotations.NullMarked;
