/** What the tests of several checks share. */
@NullMarked
package io.gangway.check;

import org.jspecify.annotations.NullMarked;
