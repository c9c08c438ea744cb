/** The reason codes that a tenant's reviewers give, for those who are about to give one. */
@NullMarked
package io.gangway.review.reason;

import org.jspecify.annotations.NullMarked;
