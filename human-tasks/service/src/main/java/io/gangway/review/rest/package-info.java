/** What the resources of the inbox share: roles, ids in addresses, and the version that a caller has seen. */
@NullMarked
package io.gangway.review.rest;

import org.jspecify.annotations.NullMarked;
