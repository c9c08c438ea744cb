/** How each server and service is downloaded, prepared, started, asked whether it is ready, and stopped. */
@NullMarked
package io.gangway.localstack.server;

import org.jspecify.annotations.NullMarked;
