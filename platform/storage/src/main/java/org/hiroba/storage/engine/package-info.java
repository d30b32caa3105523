/** What differs between the engines: how to create, open, lock, tune and close them, and what their errors mean. */
@NullMarked
package org.hiroba.storage.engine;

import org.jspecify.annotations.NullMarked;
