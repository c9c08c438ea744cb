/** Every event that arrived and what became of it. */
@NullMarked
package io.gangway.onboarding.ledger;

import org.jspecify.annotations.NullMarked;
