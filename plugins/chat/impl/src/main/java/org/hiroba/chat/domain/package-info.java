/** The rules of conversations and messages. */
@NullMarked
package org.hiroba.chat.domain;

import org.jspecify.annotations.NullMarked;
