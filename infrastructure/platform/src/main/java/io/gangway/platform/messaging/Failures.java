package io.gangway.platform.messaging;

import java.sql.SQLException;
import java.util.Optional;

/** Tells a transient fault from a bug. */
public final class Failures {

    private Failures() {}

    /**
     * True for a database that is away, overloaded or that refused because of somebody else's transaction: SQLSTATE
     * classes 08 (connection), 40 (serialization, deadlock), 53 (resources), 57 (shutdown), 55 (lock not available).
     */
    public static boolean isTransient(Throwable failure) {
        return find(failure, SQLException.class).map(Failures::isTransient).orElse(false);
    }

    private static boolean isTransient(SQLException failure) {
        var state = failure.getSQLState();
        return state == null
                || state.startsWith("08")
                || state.startsWith("40")
                || state.startsWith("53")
                || state.startsWith("55")
                || state.startsWith("57");
    }

    /** The first of that kind in the chain of causes. */
    public static <E extends Throwable> Optional<E> find(Throwable failure, Class<E> kind) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (kind.isInstance(at)) {
                return Optional.of(kind.cast(at));
            }
        }
        return Optional.empty();
    }

    /** Class names and the innermost place, without the texts: those may quote a row. */
    public static String trail(Throwable failure) {
        var text = new StringBuilder();
        for (Throwable at = failure; at != null; at = at.getCause()) {
            text.append(text.isEmpty() ? "" : " <- ").append(at.getClass().getSimpleName());
            if (at.getCause() == null && at.getStackTrace().length > 0) {
                text.append(" at ").append(at.getStackTrace()[0]);
            }
        }
        return text.toString();
    }
}
