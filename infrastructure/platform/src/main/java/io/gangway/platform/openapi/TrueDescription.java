package io.gangway.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/**
 * What is true of every operation and every record is said here, once, when the service is built. The scanner knows types and
 * annotations of OpenAPI; it knows neither {@code @Nullable} nor what the platform answers in a resource's stead.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class TrueDescription implements OASFilter {

    private static final String LOCAL_ADDRESS = "gangway.description.address";

    private final IndexView index;

    public TrueDescription(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        describeService(api);
        Tidying.tidy(api);
        new RecordSchemas(index).tell(api);
        Problems.tell(api);
        Operations.tell(api);
        Tidying.dropUnused(api);
    }

    /** Title, version and description follow from the service's configuration. */
    private static void describeService(OpenAPI api) {
        var info = Objects.requireNonNullElseGet(api.getInfo(), OASFactory::createInfo);
        api.setInfo(info.contact(OASFactory.createContact().name("Gangway"))
                .license(OASFactory.createLicense()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0")));
        var address = OASFactory.createServerVariable()
                .defaultValue(ConfigProvider.getConfig().getValue(LOCAL_ADDRESS, String.class))
                .description("Scheme, host and port; as it stands, those of the local stack");
        api.setServers(List.of(OASFactory.createServer()
                .url("{address}")
                .description("Where the installation has it")
                .addVariable("address", address)));
    }
}
