package io.gangway.check.runtime;

import io.gangway.check.contract.CheckType;
import io.gangway.check.contract.PerformCheck;

/**
 * A check: a function from a command to what it found. It keeps nothing and sends nothing; the runtime does both.
 *
 * <p>It runs outside of any transaction, since a provider may take its time. A command is normally performed once, but a
 * crash at the wrong moment makes it twice: providers are given the command id as their idempotency key.
 */
public interface Check {

    CheckType type();

    CheckResult perform(PerformCheck command);
}
