package io.gangway.platform.messaging;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** Tells a transient fault from a bug. */
public final class Failures {

    private static final Set<String> AWAY = Set.of("08", "53", "57");
    private static final Set<String> SOMEBODY_ELSE = Set.of("40", "55");

    private Failures() {}

    /**
     * True for a database that is away or overloaded ({@link #isDatabaseAway}) or that refused because of somebody else's
     * transaction: SQLSTATE classes 40 (serialization, deadlock) and 55 (lock not available).
     */
    public static boolean isTransient(Throwable failure) {
        return isDatabaseAway(failure) || hasStateIn(SOMEBODY_ELSE, failure);
    }

    /**
     * True for a database that cannot be asked: SQLSTATE classes 08 (connection), 53 (resources), 57 (shutdown), and what
     * the pool says without a state when it has no connection to give.
     */
    public static boolean isDatabaseAway(Throwable failure) {
        return hasStateIn(AWAY, failure)
                || find(failure, SQLException.class)
                        .filter(Failures::isOfThePool)
                        .isPresent();
    }

    private static boolean isOfThePool(SQLException failure) {
        return failure.getSQLState() == null;
    }

    private static boolean hasStateIn(Set<String> classes, Throwable failure) {
        return find(failure, SQLException.class)
                .map(SQLException::getSQLState)
                .filter(state -> state.length() == 5 && classes.contains(state.substring(0, 2)))
                .isPresent();
    }

    /** The first of that kind in the chain of causes, or else in what was suppressed on the way: a failed commit is there. */
    public static <E extends Throwable> Optional<E> find(Throwable failure, Class<E> kind) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (kind.isInstance(at)) {
                return Optional.of(kind.cast(at));
            }
        }
        for (Throwable at = failure; at != null; at = at.getCause()) {
            for (var suppressed : at.getSuppressed()) {
                var found = find(suppressed, kind);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Class names and the innermost place, without the texts: those may quote a row. */
    public static String trail(Throwable failure) {
        var text = new StringBuilder();
        for (Throwable at = failure; at != null; at = at.getCause()) {
            text.append(text.isEmpty() ? "" : " <- ").append(at.getClass().getSimpleName());
            if (at instanceof SQLException sql && sql.getSQLState() != null) {
                text.append('(').append(sql.getSQLState()).append(')');
            }
            if (at.getCause() == null && at.getStackTrace().length > 0) {
                text.append(" at ").append(at.getStackTrace()[0]);
            }
        }
        return text.toString();
    }
}
