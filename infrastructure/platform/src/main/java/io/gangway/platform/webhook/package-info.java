/** Signs messages as the Standard Webhooks specification has it, so that receivers verify them with a library they find ready. */
@NullMarked
package io.gangway.platform.webhook;

import org.jspecify.annotations.NullMarked;
