/** Plans, commands, gives up and withdraws the checks, and takes their answers. */
@NullMarked
package io.gangway.onboarding.checks;

import org.jspecify.annotations.NullMarked;
