/**
 * The directory of people, their profiles and accounts. People themselves belong to the platform; this plugin shows them
 * and lets them be looked after.
 */
@NullMarked
package org.hiroba.people;

import org.jspecify.annotations.NullMarked;
