package io.gangway.platform.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Map;

/**
 * A business outcome that refuses the caller's wish: becomes problem+json with the given HTTP status and stable code.
 *
 * <p>Subclasses are named as the sentence that is broken, e.g. {@code OnboardingAlreadyDecided}. The detail is shown to
 * the caller: it must name nobody.
 */
public abstract class BrokenRule extends HttpProblem {

    private static final long serialVersionUID = 1L;

    protected BrokenRule(int status, String code, String detail) {
        this(status, code, detail, Map.of());
    }

    /**
     * A refusal that says more.
     *
     * @param extras further members of the problem document, JSON-serialisable */
    protected BrokenRule(int status, String code, String detail, Map<String, ?> extras) {
        this(status, code, detail, extras, Map.of());
    }

    /**
     * A refusal that says more, in headers too.
     *
     * @param headers of the answer, e.g. {@code Retry-After}
     */
    protected BrokenRule(int status, String code, String detail, Map<String, ?> extras, Map<String, ?> headers) {
        super(describe(status, code, detail, extras, headers));
    }

    private static Builder describe(
            int status, String code, String detail, Map<String, ?> extras, Map<String, ?> headers) {
        var builder = builder()
                .withStatus(status)
                .withTitle(Titles.of(status))
                .withDetail(detail)
                .with("code", code);
        extras.forEach(builder::with);
        headers.forEach(builder::withHeader);
        return builder;
    }

    public String code() {
        return String.valueOf(getParameters().get("code"));
    }
}
