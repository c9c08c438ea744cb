package io.gangway.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.gangway.platform.messaging.Failures;
import io.gangway.platform.outage.BackingService;
import io.gangway.platform.outage.Outages;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The one place that shapes refusals: every problem leaves with a stable {@code code}, a {@code requestId} and, where
 * fields are to blame, {@code violations}. Texts of other libraries quote the value they choke on, so they are replaced.
 */
@Singleton
@Startup
class ProblemDetails implements ProblemPostProcessor {

    private static final Logger LOG = Logger.getLogger(ProblemDetails.class);

    /** Runs before the extension's own logger, so that the log sees only what the caller sees. */
    private static final int FIRST = 1_000;

    private final RequestId requestId;
    private final Outages outages;
    private final MediaTypesOfTheCall mediaTypes;

    ProblemDetails(RequestId requestId, Outages outages, MediaTypesOfTheCall mediaTypes) {
        this.requestId = requestId;
        this.outages = outages;
        this.mediaTypes = mediaTypes;
    }

    @Override
    public int priority() {
        return FIRST;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        var shaped = shape(problem, context.cause);
        var builder = HttpProblem.builder()
                .withType(ProblemPages.addressOf(
                        String.valueOf(shaped.getParameters().get("code"))))
                .withStatus(shaped.getStatusCode())
                .withTitle(Titles.of(shaped.getStatusCode()))
                .withDetail(shaped.getDetail());
        shaped.getHeaders().forEach(builder::withHeader);
        shaped.getParameters().forEach(builder::with);
        log(shaped, context.cause);
        return builder.with(RequestId.KEY, requestId.current()).build();
    }

    /** A refusal is an answer and no log line, an outage is one a minute, and only a fault of ours has a stack. */
    private void log(HttpProblem shaped, Throwable cause) {
        if (shaped instanceof Unavailable) {
            if (Failures.isDatabaseAway(cause)) {
                outages.report(BackingService.DATABASE, cause);
            }
        } else if (shaped.getStatusCode() >= 500) {
            LOG.errorf(cause, "A call failed: %s", Failures.trail(cause));
        }
    }

    private HttpProblem shape(HttpProblem problem, Throwable cause) {
        if (problem instanceof BrokenRule rule) {
            return rule;
        }
        if (Failures.isDatabaseAway(cause)) {
            return Unavailable.database();
        }
        if (Failures.isTransient(cause)) {
            return Unavailable.busy();
        }
        return findCause(cause, BrokenRule.class)
                .map(HttpProblem.class::cast)
                .or(() -> findCause(cause, ConstraintViolationException.class).map(ProblemDetails::invalidFields))
                .or(() -> findCause(cause, JsonProcessingException.class).map(ProblemDetails::unreadableBody))
                .or(() -> findCause(cause, JacksonException.class).map(any -> malformedJson()))
                .orElseGet(() -> byStatus(problem));
    }

    private static <E extends Throwable> Optional<E> findCause(Throwable failure, Class<E> kind) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (kind.isInstance(at)) {
                return Optional.of(kind.cast(at));
            }
        }
        return Optional.empty();
    }

    private static HttpProblem invalidFields(ConstraintViolationException failure) {
        var violations = failure.getConstraintViolations().stream()
                .map(violation -> new FieldViolation(fieldOf(violation), violation.getMessage()))
                .sorted(Comparator.comparing(FieldViolation::field).thenComparing(FieldViolation::message))
                .toList();
        return new InvalidRequest("VALIDATION_FAILED", "The request has invalid fields.", violations);
    }

    /** The path as the caller wrote it: without the Java method and parameter that carry the body. */
    private static String fieldOf(ConstraintViolation<?> violation) {
        var parameter = "";
        var fields = new ArrayList<String>();
        for (var node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                fields.add("[" + node.getIndex() + "]");
            }
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR, RETURN_VALUE, CROSS_PARAMETER, CONTAINER_ELEMENT -> {}
                case PARAMETER -> parameter = node.getName();
                default -> fields.add(Objects.requireNonNullElse(node.getName(), ""));
            }
        }
        return fields.isEmpty() ? parameter : String.join(".", fields).replace(".[", "[");
    }

    private static HttpProblem unreadableBody(JsonProcessingException failure) {
        // It wraps what the parser stumbled over and names the member before, which is not to blame.
        if (findCause(failure, StreamReadException.class)
                .filter(broken -> !(broken instanceof InputCoercionException))
                .isPresent()) {
            return malformedJson();
        }
        if (failure instanceof MismatchedInputException other && isAnotherDocument(other)) {
            return new InvalidRequest(
                    "WRONG_BODY",
                    "The body is well-formed JSON, but not the object that this resource reads.",
                    List.of());
        }
        if (!(failure instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty()) {
            return malformedJson();
        }
        var field = mapping.getPath().stream()
                .map(step -> step.getFieldName() != null
                        ? PrintableName.of(step.getFieldName())
                        : "[" + step.getIndex() + "]")
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        if (failure instanceof UnrecognizedPropertyException) {
            return new InvalidRequest(
                    "UNKNOWN_FIELD",
                    "The body has a field that is not part of this API.",
                    List.of(new FieldViolation(field, "is not known")));
        }
        return new InvalidRequest(
                "MALFORMED_FIELD",
                "The body has a field of the wrong type or form.",
                List.of(new FieldViolation(field, "has the wrong type or form")));
    }

    /** A list, a number or the like where an object is wanted; an empty body is none of it, and only Jackson's words say so. */
    private static boolean isAnotherDocument(MismatchedInputException failure) {
        return failure.getPath().isEmpty() && !failure.getOriginalMessage().startsWith("No content");
    }

    private static HttpProblem malformedJson() {
        return new InvalidRequest(
                "MALFORMED_JSON",
                "The body is not well-formed JSON, ends too early, or has a member twice.",
                List.of());
    }

    private HttpProblem byStatus(HttpProblem problem) {
        var status = problem.getStatusCode();
        var said = StatusText.of(status);
        var builder = HttpProblem.builder()
                .withStatus(status)
                .withDetail(mediaTypes.explain(status).orElse(said.detail()));
        problem.getHeaders().forEach(builder::withHeader);
        return builder.with("code", said.code()).build();
    }
}
