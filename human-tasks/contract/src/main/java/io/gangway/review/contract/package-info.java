/** What human-tasks can be asked (commands), what it tells (events), and the names of the topics that carry both. */
@NullMarked
package io.gangway.review.contract;

import org.jspecify.annotations.NullMarked;
