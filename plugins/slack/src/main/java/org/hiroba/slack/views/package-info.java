/** The page of the administration for the import. */
@NullMarked
package org.hiroba.slack.views;

import org.jspecify.annotations.NullMarked;
