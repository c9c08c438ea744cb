package io.gangway.check.credit;

import io.gangway.check.runtime.CommandIntake;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        intake.take(record, check);
    }
}
