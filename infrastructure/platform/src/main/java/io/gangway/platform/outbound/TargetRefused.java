package io.gangway.platform.outbound;

/** An address that is not called. */
final class TargetRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final TargetFault fault;

    TargetRefused(TargetFault fault) {
        super(fault.name());
        this.fault = fault;
    }

    TargetFault fault() {
        return fault;
    }
}
