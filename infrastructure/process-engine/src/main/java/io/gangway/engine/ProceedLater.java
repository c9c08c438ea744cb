package io.gangway.engine;

/** While it is asked for, a step that is entered is not done at once but by a job of its own. */
public final class ProceedLater {

    private static final ScopedValue<Boolean> ASKED = ScopedValue.newInstance();

    private ProceedLater() {}

    public static boolean isAsked() {
        return ASKED.isBound();
    }

    public static <T, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(ASKED, true).call(work);
    }
}
