package io.gangway.onboarding.decisiontable;

import java.util.List;

/** This is no table that can decide; all that is wrong with it is listed. */
public class TableRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<TableFault> faults;

    public TableRefused(List<TableFault> faults) {
        super("the decision table has " + faults.size() + (faults.size() == 1 ? " fault" : " faults"));
        this.faults = List.copyOf(faults);
    }

    public List<TableFault> faults() {
        return faults;
    }
}
