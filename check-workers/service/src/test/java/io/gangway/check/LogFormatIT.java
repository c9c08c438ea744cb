package io.gangway.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LogFormatIT extends ComponentTest {

    @ConfigProperty(name = "quarkus.log.console.format")
    String format;

    @Test
    void a_line_names_what_it_speaks_of() {
        MDC.put("tenant", "7ea");
        MDC.put("check", "c4e");
        try {
            var line = new PatternFormatter(format)
                    .format(new ExtLogRecord(Level.INFO, "Command answered", LogFormatIT.class.getName()));

            assertThat(line).contains("tenant=7ea").contains("check=c4e").contains("Command answered");
        } finally {
            MDC.remove("tenant");
            MDC.remove("check");
        }
    }
}
