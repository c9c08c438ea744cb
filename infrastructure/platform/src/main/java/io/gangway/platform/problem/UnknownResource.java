package io.gangway.platform.problem;

/** There is no such thing for this tenant. Says the same for an unknown id and for another tenant's id. */
public final class UnknownResource extends BrokenRule {

    private static final long serialVersionUID = 1L;

    public UnknownResource() {
        super(404, "NOT_FOUND", "There is nothing here with that id.");
    }
}
