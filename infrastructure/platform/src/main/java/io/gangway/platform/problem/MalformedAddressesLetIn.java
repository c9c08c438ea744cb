package io.gangway.platform.problem;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Has the server hand over requests whose address is malformed, so that {@link WellFormedRequest} can answer them. By itself it
 * answers with a bare 400, in front of every route. It reads its switch once, when its class is loaded: before any bean is made and
 * any property of the service is asked for, so that nothing comes early enough but what takes part in making the configuration.
 */
@StaticInitSafe
public final class MalformedAddressesLetIn implements SmallRyeConfigBuilderCustomizer {

    private static final String SWITCH = "vertx.disableURIValidation";

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        System.setProperty(SWITCH, "true");
    }
}
