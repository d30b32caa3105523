/** What of chat can be found: messages. */
@NullMarked
package org.hiroba.chat.search;

import org.jspecify.annotations.NullMarked;
