/** The doors: one Jetty server that speaks TLS, lets people and programs in, and hands requests to portal, API and live stream. */
@NullMarked
package org.hiroba.web;

import org.jspecify.annotations.NullMarked;
