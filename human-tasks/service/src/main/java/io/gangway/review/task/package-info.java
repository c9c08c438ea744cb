/** The reviewers' inbox: a task for each review, claimed and decided by one person, once. */
@NullMarked
package io.gangway.review.task;

import org.jspecify.annotations.NullMarked;
