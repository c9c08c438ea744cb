/** Effects outside the database, written with the state change that causes them and delivered until they succeed. */
@NullMarked
package io.gangway.platform.outbox;

import org.jspecify.annotations.NullMarked;
