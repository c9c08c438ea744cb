package io.gangway.check.credit;

import io.gangway.check.runtime.CommandIntake;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives the commands of this check. */
@ApplicationScoped
class CreditCheckCommands {

    private final CommandIntake intake;
    private final CreditCheck check;

    CreditCheckCommands(CommandIntake intake, CreditCheck check) {
        this.intake = intake;
        this.check = check;
    }

    @Incoming("credit-check-commands")
    CompletionStage<Void> on(IncomingKafkaRecord<String, byte[]> record) {
        return intake.take(record, check);
    }
}
