/** The baseline of the import does what it says. */
package org.hiroba.bench.imports;
