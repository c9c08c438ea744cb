package io.gangway.onboarding.application;

import jakarta.ws.rs.core.Response;

/** A planted violation: the state of an onboarding answers HTTP. */
public abstract class PlantedInApplication {

    abstract Response answer();
}
