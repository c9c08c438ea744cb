/** Remembers which messages were already handled, in the transaction of their effect. */
@NullMarked
package io.gangway.platform.inbox;

import org.jspecify.annotations.NullMarked;
