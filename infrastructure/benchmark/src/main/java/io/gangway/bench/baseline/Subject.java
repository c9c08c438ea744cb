package io.gangway.bench.baseline;

import io.gangway.bench.load.Caller;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Something that takes onboardings by REST and says on a topic how each ended. */
public interface Subject {

    String name();

    Caller caller();

    /** Where an onboarding is posted to; one of them is found below. */
    String path();

    /** Where it says how onboardings ended; the key of a record is the onboarding's id. */
    String topic();

    /** Which records say that one ended. */
    Predicate<ConsumerRecord<String, byte[]>> terminal();

    /** How many of these are not decided in the database. */
    long undecided(Set<UUID> ids) throws SQLException;

    /** The processes that work for it. */
    Set<String> processes();
}
