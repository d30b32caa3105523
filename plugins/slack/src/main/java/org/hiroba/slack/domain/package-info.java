/** What becomes of people, channels and messages of Slack in Hiroba. */
@NullMarked
package org.hiroba.slack.domain;

import org.jspecify.annotations.NullMarked;
