/**
 * The process engine behind a port. What the process asks comes as typed steps ({@link io.gangway.engine.StepHandler});
 * what is asked of the engine goes through {@link io.gangway.engine.ProcessEngine}. Two adapters: {@code embedded}, in the
 * transaction of the case, and {@code zeebe}, a cluster by address. Only the adapters know an engine's API.
 */
@NullMarked
package io.gangway.engine;

import org.jspecify.annotations.NullMarked;
