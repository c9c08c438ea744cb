/** What whoever leads a team sees: how the work lies among its people. */
@NullMarked
package io.gangway.review.team;

import org.jspecify.annotations.NullMarked;
