package io.gangway.engine;

/** What {@link DrivesProcess} does around a method of the service. */
public final class TestDrive {

    private TestDrive() {}

    public static void drive(Runnable call) {
        try {
            DrivingProcess.drive(() -> {
                call.run();
                return true;
            });
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
