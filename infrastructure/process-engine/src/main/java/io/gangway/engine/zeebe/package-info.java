/**
 * A Zeebe cluster that the user operates, by address. It is another store: what the process shall do goes through the outbox
 * and is delivered at least once, what it asks comes as jobs that stay open until their event is there.
 */
@NullMarked
package io.gangway.engine.zeebe;

import org.jspecify.annotations.NullMarked;
