/** The migrations of the embedded engine's tables; found by Flyway as {@code db/engine}. */
@NullMarked
package db.engine;

import org.jspecify.annotations.NullMarked;
