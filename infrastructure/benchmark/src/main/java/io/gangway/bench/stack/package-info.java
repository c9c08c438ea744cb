/** What the running stack is made of, and what its processes and databases have used. */
@NullMarked
package io.gangway.bench.stack;

import org.jspecify.annotations.NullMarked;
