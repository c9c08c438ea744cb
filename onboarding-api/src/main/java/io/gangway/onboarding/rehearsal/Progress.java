package io.gangway.onboarding.rehearsal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a rehearsal has come.
 *
 * @param total onboardings to go through; 0 until they are counted
 * @param flips found so far
 */
@Schema(name = "RehearsalProgress")
record Progress(int total, int done, int flips) {}
