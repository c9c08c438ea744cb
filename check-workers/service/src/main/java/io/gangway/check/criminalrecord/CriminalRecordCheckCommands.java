package io.gangway.check.criminalrecord;

import io.gangway.check.runtime.CommandIntake;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives the commands of this check. */
@ApplicationScoped
class CriminalRecordCheckCommands {

    private final CommandIntake intake;
    private final CriminalRecordCheck check;

    CriminalRecordCheckCommands(CommandIntake intake, CriminalRecordCheck check) {
        this.intake = intake;
        this.check = check;
    }

    @Incoming("criminal-record-check-commands")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        intake.take(record, check);
    }
}
