/** Tests of the message stream in Chromium, over a server that lives in the page. */
@NullMarked
package org.hiroba.chat.stream;

import org.jspecify.annotations.NullMarked;
