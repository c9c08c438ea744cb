/** Gangway as its callers see it: one client for the stories, the demo and the load command. */
@NullMarked
package io.gangway.e2e.client;

import org.jspecify.annotations.NullMarked;
