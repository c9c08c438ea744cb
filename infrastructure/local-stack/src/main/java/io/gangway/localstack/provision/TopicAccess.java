package io.gangway.localstack.provision;

import static java.util.stream.Stream.concat;

import io.gangway.localstack.KafkaUser;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What one service may do at Kafka; what is not listed is refused. Names are those behind the namespace.
 *
 * @param writes the topics that it may write
 * @param reads the topics that it may read
 * @param groups the consumer groups that it may belong to
 */
public record TopicAccess(KafkaUser user, List<String> writes, List<String> reads, List<String> groups) {

    /** The whole list. No service uses transactions, so none may use a transactional id. */
    public static final List<TopicAccess> ALL = List.of(
            new TopicAccess(
                    KafkaUser.ONBOARDING_API,
                    List.of(
                            "address-check.commands.v1",
                            "credit-check.commands.v1",
                            "criminal-record-check.commands.v1",
                            "review.commands.v1",
                            "onboarding.events.v1",
                            "onboarding-api.dead-letters.v1"),
                    List.of("check.events.v1", "review.events.v1"),
                    List.of("onboarding-api")),
            new TopicAccess(
                    KafkaUser.HUMAN_TASKS,
                    List.of("review.events.v1", "human-tasks.dead-letters.v1"),
                    List.of("review.commands.v1"),
                    List.of("human-tasks")),
            new TopicAccess(
                    KafkaUser.CHECK_WORKERS,
                    List.of("check.events.v1", "check-workers.dead-letters.v1"),
                    List.of(
                            "address-check.commands.v1",
                            "credit-check.commands.v1",
                            "criminal-record-check.commands.v1"),
                    List.of("check-workers.address", "check-workers.credit", "check-workers.criminal-record")));

    /** Permits what the list says in a namespace. */
    static void provide(Admin admin, String namespace) throws ExecutionException, InterruptedException {
        var wanted = ALL.stream().flatMap(access -> access.in(namespace)).toList();
        admin.createAcls(wanted).all().get();
    }

    private Stream<AclBinding> in(String namespace) {
        var topics = concat(
                writes.stream().map(name -> permit(ResourceType.TOPIC, namespace, name, AclOperation.WRITE)),
                reads.stream().map(name -> permit(ResourceType.TOPIC, namespace, name, AclOperation.READ)));
        return concat(
                topics, groups.stream().map(name -> permit(ResourceType.GROUP, namespace, name, AclOperation.READ)));
    }

    private AclBinding permit(ResourceType type, String namespace, String name, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(type, namespace + "." + name, PatternType.LITERAL),
                new AccessControlEntry(user.principal(), "*", operation, AclPermissionType.ALLOW));
    }
}
