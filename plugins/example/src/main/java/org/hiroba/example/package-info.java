/**
 * The smallest complete plugin: people thank each other in a sentence, the home page shows the latest. It has a table, a service
 * with rights, an event, a REST resource, a setting, texts in two languages, a section and an action; take it as a beginning.
 */
@NullMarked
package org.hiroba.example;

import org.jspecify.annotations.NullMarked;
