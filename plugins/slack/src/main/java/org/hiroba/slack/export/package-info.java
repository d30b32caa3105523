/** Reads the files of a Slack export as they are, knowing nothing of Hiroba. */
@NullMarked
package org.hiroba.slack.export;

import org.jspecify.annotations.NullMarked;
