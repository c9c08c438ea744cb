/** Stories on the real stack: real servers, real tokens, our three services as processes. */
@NullMarked
package io.gangway.e2e.stories;

import org.jspecify.annotations.NullMarked;
