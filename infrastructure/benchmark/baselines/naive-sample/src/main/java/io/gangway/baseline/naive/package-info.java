/**
 * Customer onboarding as public demos show it: REST in, a topic for each check, everything in one table, a thread that
 * waits for all answers; no outbox, no inbox, no retry, no timeout that anybody sees, no tenant and no identity.
 *
 * <p>It is a yardstick, not an example: what it saves, it saves by what it may lose.
 */
@NullMarked
package io.gangway.baseline.naive;

import org.jspecify.annotations.NullMarked;
