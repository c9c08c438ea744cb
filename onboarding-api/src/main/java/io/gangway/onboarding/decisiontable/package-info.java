/** Decision tables of literals: read from JSON rows or DMN, checked for gaps and overlaps, decided in microseconds. */
@NullMarked
package io.gangway.onboarding.decisiontable;

import org.jspecify.annotations.NullMarked;
