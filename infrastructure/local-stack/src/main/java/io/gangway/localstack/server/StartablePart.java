package io.gangway.localstack.server;

import io.gangway.localstack.Part;
import io.gangway.localstack.process.Launch;
import java.io.IOException;
import java.time.Duration;

/** What has to be known of a part to start it and to end it. */
public interface StartablePart {

    Part part();

    /** Where people and programs reach it. */
    String url();

    /** Unpacks, formats, initialises; does nothing the second time. */
    default void prepare() throws IOException, InterruptedException {}

    Launch launch() throws IOException;

    /** Whether it answers now. */
    boolean isReady();

    /** Brings what Gangway needs into a part that answers; harmless when repeated. */
    default void provision() throws Exception {}

    /** The signal that asks it to end. */
    default String endSignal() {
        return "TERM";
    }

    /** How long it may take from its launch until it answers, on a busy machine. */
    default Duration patience() {
        return Duration.ofMinutes(2);
    }
}
