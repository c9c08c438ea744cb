/** How a sandbox provider plays what a tenant tells it to: answer, be silent, fail or say it twice. */
@NullMarked
package io.gangway.check.sandbox;

import org.jspecify.annotations.NullMarked;
