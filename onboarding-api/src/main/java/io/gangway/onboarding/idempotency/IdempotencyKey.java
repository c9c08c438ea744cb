package io.gangway.onboarding.idempotency;

import io.gangway.platform.problem.FieldViolation;
import io.gangway.platform.problem.InvalidRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The caller's name for one wish: however often the wish arrives under this name, it is fulfilled once. */
public record IdempotencyKey(String text) {

    public static final String HEADER = "Idempotency-Key";

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7E]{1,255}");

    /** Reads the header; throws {@link InvalidRequest} when it is missing or malformed. */
    public static IdempotencyKey of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw refusal("IDEMPOTENCY_KEY_MISSING", "is required");
        }
        if (!VISIBLE.matcher(header).matches()) {
            throw refusal("IDEMPOTENCY_KEY_INVALID", "must be 1 to 255 visible ASCII characters");
        }
        return new IdempotencyKey(header);
    }

    private static InvalidRequest refusal(String code, String complaint) {
        return new InvalidRequest(
                code,
                "Send a header Idempotency-Key, new for each wish and the same when you try again.",
                List.of(new FieldViolation(HEADER, complaint)));
    }
}
