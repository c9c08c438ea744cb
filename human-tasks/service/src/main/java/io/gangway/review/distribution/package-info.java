/** The tenant's choice whether tasks are given to people automatically, and to whom. */
@NullMarked
package io.gangway.review.distribution;

import org.jspecify.annotations.NullMarked;
