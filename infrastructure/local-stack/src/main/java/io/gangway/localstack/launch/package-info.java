/** The commands behind {@code ./gangway}. */
@NullMarked
package io.gangway.localstack.launch;

import org.jspecify.annotations.NullMarked;
