/** The people of a tenant's inbox: who acts now, whom the inbox has met, and who is absent. */
@NullMarked
package io.gangway.review.reviewer;

import org.jspecify.annotations.NullMarked;
