/**
 * Brings the history of a company that used Slack in: {@code export} reads the files, {@code domain} turns them into people, groups,
 * posts and messages.
 */
@NullMarked
package org.hiroba.slack;

import org.jspecify.annotations.NullMarked;
