/** The process engine behind a port: what is asked of it goes through the outbox, what it asks comes as typed jobs. */
@NullMarked
package io.gangway.onboarding.process;

import org.jspecify.annotations.NullMarked;
