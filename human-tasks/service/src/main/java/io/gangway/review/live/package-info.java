/** Live updates: whatever happens to a task is told to everybody of the tenant who is looking, on every replica. */
@NullMarked
package io.gangway.review.live;

import org.jspecify.annotations.NullMarked;
