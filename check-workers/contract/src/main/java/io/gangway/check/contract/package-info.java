/** What can be asked of the checks and what they answer: the whole API of check-workers, owned by it and versioned in the topic names. */
@NullMarked
package io.gangway.check.contract;

import org.jspecify.annotations.NullMarked;
