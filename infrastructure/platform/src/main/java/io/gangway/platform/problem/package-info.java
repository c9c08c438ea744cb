/** Every refusal as application/problem+json with a stable code and nothing personal. */
@NullMarked
package io.gangway.platform.problem;

import org.jspecify.annotations.NullMarked;
