/** What people see of groups. */
@NullMarked
package org.hiroba.groups.views;

import org.jspecify.annotations.NullMarked;
