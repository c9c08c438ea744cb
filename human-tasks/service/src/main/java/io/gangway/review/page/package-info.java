/** The web page's side of the service: sign-in and session, the page's files, and the way to onboarding-api. */
@org.jspecify.annotations.NullMarked
package io.gangway.review.page;
