/** Tests of chat on a real platform and database. */
@NullMarked
package org.hiroba.chat;

import org.jspecify.annotations.NullMarked;
