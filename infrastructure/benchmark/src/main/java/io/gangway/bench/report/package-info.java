/** The figures as a table and as a picture. */
@NullMarked
package io.gangway.bench.report;

import org.jspecify.annotations.NullMarked;
