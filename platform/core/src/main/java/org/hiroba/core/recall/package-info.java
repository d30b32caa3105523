/**
 * What a recall leaves behind: for the author, whom the content had reached; for two administrators together and for some time, a
 * sealed copy.
 */
@NullMarked
package org.hiroba.core.recall;

import org.jspecify.annotations.NullMarked;
