/** Calls to addresses that a tenant typed: nothing of our own network can be reached by them, and nothing they answer can hold us up. */
@NullMarked
package io.gangway.platform.outbound;

import org.jspecify.annotations.NullMarked;
