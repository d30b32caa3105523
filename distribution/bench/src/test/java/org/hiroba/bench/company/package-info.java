/** A made-up history has the form that is asked for. */
package org.hiroba.bench.company;
