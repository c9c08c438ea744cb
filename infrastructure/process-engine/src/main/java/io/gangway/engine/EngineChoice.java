package io.gangway.engine;

import io.gangway.engine.embedded.EmbeddedEngine;
import io.gangway.engine.zeebe.ZeebeOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which engine carries the processes of this installation: {@code gangway.engine}. */
@ApplicationScoped
public class EngineChoice {

    /** The engines to choose from, as {@code gangway.engine} names them. */
    public enum Kind {
        EMBEDDED,
        ZEEBE
    }

    private final Kind kind;

    EngineChoice(@ConfigProperty(name = "gangway.engine") Kind kind) {
        this.kind = kind;
    }

    public boolean is(Kind asked) {
        return kind == asked;
    }

    @Produces
    @ApplicationScoped
    ProcessEngine chosen(EmbeddedEngine embedded, ZeebeOutbox zeebe) {
        return switch (kind) {
            case EMBEDDED -> embedded.process();
            case ZEEBE -> zeebe.process();
        };
    }
}
