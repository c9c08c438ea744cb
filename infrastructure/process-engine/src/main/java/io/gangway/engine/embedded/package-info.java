/**
 * Operaton as a library, in the transaction of the case. The model is the one that Zeebe reads: {@link
 * io.gangway.engine.embedded.ModelNames} and {@link io.gangway.engine.embedded.StepParser} translate at deployment what the
 * two engines write differently. An application wires {@link io.gangway.engine.embedded.EmbeddedEngine}; tests run it in
 * memory by {@link io.gangway.engine.embedded.EngineSettings}.
 */
@NullMarked
package io.gangway.engine.embedded;

import org.jspecify.annotations.NullMarked;
