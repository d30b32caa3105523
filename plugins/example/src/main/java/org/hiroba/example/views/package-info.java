/** What people see of thanks. */
@NullMarked
package org.hiroba.example.views;

import org.jspecify.annotations.NullMarked;
