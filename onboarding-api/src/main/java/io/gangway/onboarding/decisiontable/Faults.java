package io.gangway.onboarding.decisiontable;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that a table is refused once and not fault by fault. */
final class Faults {

    private static final int MAX_LISTED = 500;

    private final List<TableFault> faults = new ArrayList<>();

    void add(String path, String code, String message) {
        if (faults.size() < MAX_LISTED) {
            faults.add(new TableFault(path, code, message));
        }
    }

    /** Throws {@link TableRefused} where there is any. */
    void refuseIfAny() {
        if (!faults.isEmpty()) {
            throw new TableRefused(faults);
        }
    }

    static TableRefused one(String path, String code, String message) {
        return new TableRefused(List.of(new TableFault(path, code, message)));
    }
}
