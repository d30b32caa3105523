/** What is shipped, seen from outside. */
package org.hiroba.appliance;
