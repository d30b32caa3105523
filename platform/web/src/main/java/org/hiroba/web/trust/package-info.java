/** The page that explains, device by device, how to trust this company's Hiroba. */
@NullMarked
package org.hiroba.web.trust;

import org.jspecify.annotations.NullMarked;
