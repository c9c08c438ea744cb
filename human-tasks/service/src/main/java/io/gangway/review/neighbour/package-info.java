/** What this service asks the owner of the process over HTTP: who is a tenant, and whatever the page wants to know. */
@org.jspecify.annotations.NullMarked
package io.gangway.review.neighbour;
