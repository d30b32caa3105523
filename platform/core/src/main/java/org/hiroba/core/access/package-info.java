/** Proving who somebody is: passwords, sessions, tokens of the API, invitations. */
@NullMarked
package org.hiroba.core.access;

import org.jspecify.annotations.NullMarked;
