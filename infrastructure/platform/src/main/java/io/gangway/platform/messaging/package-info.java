/** Reads Kafka records defensively: unreadable ones go to the dead-letter topic, transient faults are tried again. */
@NullMarked
package io.gangway.platform.messaging;

import org.jspecify.annotations.NullMarked;
