package io.gangway.check.address;

import io.gangway.check.runtime.CommandIntake;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives the commands of this check. */
@ApplicationScoped
class AddressCheckCommands {

    private final CommandIntake intake;
    private final AddressCheck check;

    AddressCheckCommands(CommandIntake intake, AddressCheck check) {
        this.intake = intake;
        this.check = check;
    }

    @Incoming("address-check-commands")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        intake.take(record, check);
    }
}
