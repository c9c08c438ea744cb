package io.gangway.onboarding;

import io.gangway.engine.ProcessEngine;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.junit.QuarkusMock;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Predicate;

/** Says whether a cluster that is not there has an instance; its commands stay in the outbox as ever. */
final class PlayedCluster {

    private PlayedCluster() {}

    /** Until the test ends, or says something else. */
    static void answers(Predicate<String> hasInstance) {
        var engine = Arc.container().instance(ProcessEngine.class).get();
        var real = ClientProxy.unwrap(engine);
        var played = Proxy.newProxyInstance(
                ProcessEngine.class.getClassLoader(),
                new Class<?>[] {ProcessEngine.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("hasInstance")) {
                        return hasInstance.test((String) arguments[0]);
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
        QuarkusMock.installMockForType((ProcessEngine) played, ProcessEngine.class);
    }
}
