/** Secrets that tenants entrust to us, as they lie in the database: useless without a key that does not. */
@NullMarked
package io.gangway.platform.secret;

import org.jspecify.annotations.NullMarked;
