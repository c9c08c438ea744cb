package io.gangway.engine;

import io.gangway.engine.InstanceState.Incident;
import java.util.UUID;

/** Something broken, and whose. */
public record OpenIncident(UUID onboardingId, Incident incident) {}
