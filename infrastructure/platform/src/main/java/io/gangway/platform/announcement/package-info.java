/** What one replica says to all: PostgreSQL's NOTIFY, heard when the transaction that says it has committed. */
@NullMarked
package io.gangway.platform.announcement;

import org.jspecify.annotations.NullMarked;
