/** Coming in and going out: the pages for sign-in, sign-out and invitations. */
@NullMarked
package org.hiroba.web.signin;

import org.jspecify.annotations.NullMarked;
