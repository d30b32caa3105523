/** The REST API and the live stream of conversations and messages. */
@NullMarked
package org.hiroba.chat.rest;

import org.jspecify.annotations.NullMarked;
