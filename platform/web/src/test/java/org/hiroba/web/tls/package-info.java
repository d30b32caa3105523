/** Keys and certificates: Hiroba's own authority, the certificate that the server shows, and how both are kept fresh. */
@NullMarked
package org.hiroba.web.tls;

import org.jspecify.annotations.NullMarked;
