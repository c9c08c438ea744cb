/** Constraints on request fields that every service asks for. */
@NullMarked
package io.gangway.platform.validation;

import org.jspecify.annotations.NullMarked;
