/** What one can do with content of every kind: find, recall, react, bookmark, mention, compare, mark read. */
@NullMarked
package org.hiroba.core.content;

import org.jspecify.annotations.NullMarked;
