package io.gangway.localstack.launch;

import io.gangway.localstack.StackHome;
import io.gangway.localstack.demo.InboxFilling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** The demo's cases, filled in once in the life of a stack's data. */
final class DemoCases {

    private final Path done;
    private final InboxFilling filling;

    DemoCases(StackHome home, InboxFilling filling) {
        this.done = home.folder().resolve("demo-inbox.done");
        this.filling = filling;
    }

    /** Tells in words for people what became of it; a stack whose demo has no cases is still up. */
    String provide() {
        if (Files.exists(done)) {
            return "was filled already";
        }
        try {
            var cases = filling.fill();
            Files.createFile(done);
            return cases + " cases";
        } catch (IOException | SQLException | RuntimeException failed) {
            return "stays empty: " + failed.getMessage();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return "stays empty: interrupted";
        }
    }
}
