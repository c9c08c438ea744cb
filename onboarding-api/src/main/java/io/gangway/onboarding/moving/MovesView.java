package io.gangway.onboarding.moving;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one call moved.
 *
 * @param remaining how many are still to be moved; call again until there are none
 */
@Schema(name = "Moves")
record MovesView(long moved, long remaining) {}
