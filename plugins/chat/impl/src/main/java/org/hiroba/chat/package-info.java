/** Messages: direct and several-person conversations, and the talk of a group. {@code domain} holds the rules, the rest brings
 * them to the database, the API and the portal. */
@NullMarked
package org.hiroba.chat;

import org.jspecify.annotations.NullMarked;
