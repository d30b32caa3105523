/** Who and what of Slack is here already, in schema slack. */
@NullMarked
package org.hiroba.slack.storage;

import org.jspecify.annotations.NullMarked;
