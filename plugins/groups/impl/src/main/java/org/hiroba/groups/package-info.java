/**
 * Groups (ノート): {@code domain} holds the rules, {@code storage} the tables, {@code rest} and {@code views} are doors to the domain;
 * {@link org.hiroba.groups.GroupsPlugin} puts them together.
 */
@NullMarked
package org.hiroba.groups;

import org.jspecify.annotations.NullMarked;
