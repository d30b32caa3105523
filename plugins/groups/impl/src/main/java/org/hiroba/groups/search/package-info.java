/** What of groups can be found: themselves, posts and comments. */
@NullMarked
package org.hiroba.groups.search;

import org.jspecify.annotations.NullMarked;
