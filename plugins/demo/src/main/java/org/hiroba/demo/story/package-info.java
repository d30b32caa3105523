/** The demo's people and conversations, as written in the plugin's files. */
@NullMarked
package org.hiroba.demo.story;

import org.jspecify.annotations.NullMarked;
