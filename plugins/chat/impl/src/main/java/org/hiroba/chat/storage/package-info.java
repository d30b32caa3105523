/** Conversations and messages in schema {@code chat}. */
@NullMarked
package org.hiroba.chat.storage;

import org.jspecify.annotations.NullMarked;
