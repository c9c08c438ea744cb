package io.gangway.check.planted.runtime;

import io.gangway.check.planted.iris.IrisCheck;

/** A runtime that knows a check in particular. */
public record PlantedRuntime(IrisCheck favourite) {}
