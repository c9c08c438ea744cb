/** Constraints on request fields that every service asks for, and the forms of text and durations behind them. */
@NullMarked
package io.gangway.platform.validation;

import org.jspecify.annotations.NullMarked;
