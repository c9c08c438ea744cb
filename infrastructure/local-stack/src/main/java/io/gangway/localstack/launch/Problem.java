package io.gangway.localstack.launch;

/** What stands in the way of a start, and what to do about it. */
record Problem(String what, String remedy) {

    @Override
    public String toString() {
        return "  - %s%n      %s".formatted(what, remedy);
    }
}
