/** Makes the description of a service's API say what is sent: what no annotation of a resource has to repeat, and none can forget. */
@NullMarked
package io.gangway.platform.openapi;

import org.jspecify.annotations.NullMarked;
