/** The process that holds the servers of one test build and ends them when that build has gone. */
@NullMarked
package io.gangway.localstack.supervise;

import org.jspecify.annotations.NullMarked;
