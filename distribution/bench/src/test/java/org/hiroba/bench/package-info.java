/** What counts and prints is right; what it counts is measured by {@code ./hiroba bench}. */
package org.hiroba.bench;
