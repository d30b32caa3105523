/** What plugins contribute, and who follows it. */
@NullMarked
package org.hiroba.core.registry;

import org.jspecify.annotations.NullMarked;
