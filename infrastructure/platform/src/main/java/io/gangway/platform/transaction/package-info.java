/** What is done once for a transaction. */
@NullMarked
package io.gangway.platform.transaction;

import org.jspecify.annotations.NullMarked;
