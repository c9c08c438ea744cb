/** Where an onboarding stands in the picture of its process, from our own records and not from the engine's. */
@NullMarked
package io.gangway.onboarding.diagram;

import org.jspecify.annotations.NullMarked;
