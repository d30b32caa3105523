/** The directory, a person's card, one's own profile, and the administration of accounts. */
@NullMarked
package org.hiroba.people.views;

import org.jspecify.annotations.NullMarked;
