/** Tells an outage of a server that Gangway stands on from a fault of its own, and speaks of it once a minute. */
@NullMarked
package io.gangway.platform.outage;

import org.jspecify.annotations.NullMarked;
