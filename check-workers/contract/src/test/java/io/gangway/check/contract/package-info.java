/** Proves that the contract keeps its word: samples, schemas and records say the same. */
@NullMarked
package io.gangway.check.contract;

import org.jspecify.annotations.NullMarked;
