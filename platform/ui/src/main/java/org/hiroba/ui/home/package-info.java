/** The first page: what is new in one's groups, and what the company uses Hiroba for. */
@NullMarked
package org.hiroba.ui.home;

import org.jspecify.annotations.NullMarked;
