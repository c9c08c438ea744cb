package io.gangway.onboarding.explanation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** Writes explanations down: as JSON, and as a page that prints well and asks nothing of the network. */
@ApplicationScoped
class Sheets {

    private static final String STYLE_BEGIN = "<style>";
    private static final String STYLE_END = "</style>";

    @CheckedTemplate(basePath = "explanation")
    static class Templates {

        static native TemplateInstance page(Page page);

        private Templates() {}
    }

    private final ObjectMapper json;

    Sheets(ObjectMapper json) {
        this.json = json;
    }

    Sheet json(Explanation explanation) {
        try {
            var text = json.writeValueAsString(explanation);
            return new Sheet(MediaType.APPLICATION_JSON, text, Map.of());
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("An explanation cannot be written as JSON", bug);
        }
    }

    Sheet page(Explanation explanation) {
        var text = Templates.page(Page.of(explanation)).render();
        var headers = Map.of(
                "Content-Security-Policy", policyFor(text),
                "X-Content-Type-Options", "nosniff",
                "Referrer-Policy", "no-referrer");
        return new Sheet("text/html;charset=UTF-8", text, headers);
    }

    /** Nothing may be loaded or run; the one style sheet is named by its hash. */
    private static String policyFor(String page) {
        var begin = page.indexOf(STYLE_BEGIN) + STYLE_BEGIN.length();
        var style = page.substring(begin, page.indexOf(STYLE_END, begin));
        return "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
                .formatted(Digests.base64(style));
    }
}
