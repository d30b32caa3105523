/** What is done to a database that lives: kills, full disks, second starts. */
@NullMarked
package org.hiroba.storage.drill;

import org.jspecify.annotations.NullMarked;
