/** What is measured, one class for each question. */
@NullMarked
package io.gangway.bench.phase;

import org.jspecify.annotations.NullMarked;
