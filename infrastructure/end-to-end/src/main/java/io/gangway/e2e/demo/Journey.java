package io.gangway.e2e.demo;

/** How one onboarding went. */
record Journey(Route route, String got, double seconds) {

    boolean isAsExpected() {
        return got.equals(route.expected());
    }
}
