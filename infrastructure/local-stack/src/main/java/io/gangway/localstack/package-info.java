/** The parts of the local stack, where they listen and keep their state, and the door through which tests use them. */
@NullMarked
package io.gangway.localstack;

import org.jspecify.annotations.NullMarked;
