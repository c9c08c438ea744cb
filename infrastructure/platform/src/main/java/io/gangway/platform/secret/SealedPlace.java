package io.gangway.platform.secret;

import io.gangway.platform.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Where a sealed text lies. It opens there and nowhere else, so that nobody who may write to the database can have one row's secret
 * used, or shown, as another's.
 *
 * @param row the row's id
 * @param column a name that stays as it is, since what was sealed under another one no longer opens
 */
public record SealedPlace(TenantId tenant, UUID row, String column) {

    byte[] bytes() {
        return "%s/%s/%s".formatted(tenant, row, column).getBytes(StandardCharsets.UTF_8);
    }
}
