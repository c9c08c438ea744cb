/** Which tenant the running work belongs to, and the one place that tells the database. */
@NullMarked
package io.gangway.platform.tenancy;

import org.jspecify.annotations.NullMarked;
