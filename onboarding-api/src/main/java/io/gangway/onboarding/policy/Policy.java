package io.gangway.onboarding.policy;

import io.gangway.platform.problem.InvalidRequest;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One version of what a tenant asks for one product. Once submitted it never changes; a new one replaces it.
 *
 * <p>Whoever wrote to it is its maker for ever and never its checker, by the person and not by the role. A verb answers
 * false, and changes nothing, when the same person has done the same before; it throws where somebody else has, or where
 * the version is in another state.
 */
@Entity
@DynamicUpdate // Terms that nobody changed are not written again, and so stay letter for letter what was submitted.
public class Policy {

    private static final Duration FURTHEST_AHEAD = Duration.ofDays(365);

    /**
     * A step that somebody took.
     *
     * @param by the person's subject id; {@code gangway} for what came with the installation
     */
    public record Step(String by, Instant at) {

        private static Optional<Step> of(@Nullable String by, @Nullable Instant at) {
            return by == null || at == null ? Optional.empty() : Optional.of(new Step(by, at));
        }
    }

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private UUID tenantId;

    private String product;
    private int version;

    @Enumerated(EnumType.STRING)
    private PolicyState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private PolicyTerms terms;

    @Column(name = "based_on")
    private @Nullable UUID basedOn;

    /** No List: Hibernate takes one list of strings for another, and elsewhere they are JSON. */
    private String[] makers;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "submitted_by")
    private @Nullable String submittedBy;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "checked_by")
    private @Nullable String checkedBy;

    @Column(name = "checked_at")
    private @Nullable Instant checkedAt;

    @Column(name = "rejected_by")
    private @Nullable String rejectedBy;

    @Column(name = "rejected_at")
    private @Nullable Instant rejectedAt;

    @Column(name = "rejection_reason")
    private @Nullable String rejectionReason;

    @Column(name = "activated_by")
    private @Nullable String activatedBy;

    @Column(name = "activated_at")
    private @Nullable Instant activatedAt;

    @Column(name = "active_from")
    private @Nullable Instant activeFrom;

    @Column(name = "retired_by")
    private @Nullable String retiredBy;

    @Column(name = "retired_at")
    private @Nullable Instant retiredAt;

    @Column(name = "discarded_by")
    private @Nullable String discardedBy;

    @Column(name = "discarded_at")
    private @Nullable Instant discardedAt;

    @Version
    @Column(name = "lock_version")
    private int lockVersion;

    protected Policy() {}

    private Policy(
            UUID id, String product, int version, @Nullable UUID basedOn, PolicyTerms terms, String by, Instant now) {
        this.id = id;
        this.product = product;
        this.version = version;
        this.state = PolicyState.DRAFT;
        this.basedOn = basedOn;
        this.terms = terms;
        this.makers = new String[] {by};
        this.createdBy = by;
        this.createdAt = now;
    }

    /**
     * Begins a new version.
     *
     * @param basedOn the version whose terms these are; null when they come from nowhere
     */
    public static Policy draft(
            UUID id, String product, int version, @Nullable UUID basedOn, PolicyTerms terms, String by, Instant now) {
        return new Policy(id, product, version, basedOn, terms, by, now);
    }

    /** Returns false when these are the terms already: who changes nothing is not a maker. */
    public boolean edit(PolicyTerms changed, String by) {
        require(PolicyState.DRAFT);
        if (changed.equals(terms)) {
            return false;
        }
        terms = changed;
        addMaker(by);
        return true;
    }

    /** Hands it to the checkers; from now on it is as it is. */
    public boolean submit(String by, Instant now) {
        if (state == PolicyState.SUBMITTED && by.equals(submittedBy)) {
            return false;
        }
        require(PolicyState.DRAFT);
        addMaker(by);
        state = PolicyState.SUBMITTED;
        submittedBy = by;
        submittedAt = now;
        return true;
    }

    public boolean discard(String by, Instant now) {
        if (state == PolicyState.DISCARDED && by.equals(discardedBy)) {
            return false;
        }
        require(PolicyState.DRAFT);
        state = PolicyState.DISCARDED;
        discardedBy = by;
        discardedAt = now;
        return true;
    }

    /**
     * Ends it before it comes into force, approved or not. A maker may do so too: taking one's own work back lets nothing
     * pass that another should have seen.
     */
    public boolean reject(String by, String reason, Instant now) {
        if (state == PolicyState.REJECTED && by.equals(rejectedBy) && reason.equals(rejectionReason)) {
            return false;
        }
        if (state != PolicyState.APPROVED) {
            require(PolicyState.SUBMITTED);
        }
        state = PolicyState.REJECTED;
        rejectedBy = by;
        rejectedAt = now;
        rejectionReason = reason;
        return true;
    }

    public boolean approve(String by, Instant now) {
        if (state == PolicyState.APPROVED && by.equals(checkedBy)) {
            return false;
        }
        require(PolicyState.SUBMITTED);
        refuseMaker(by);
        state = PolicyState.APPROVED;
        checkedBy = by;
        checkedAt = now;
        return true;
    }

    /**
     * Puts it in force.
     *
     * @param from when; null for now
     */
    public boolean activate(String by, @Nullable Instant from, Instant now) {
        if (state == PolicyState.ACTIVATED && by.equals(activatedBy) && isActiveAsAskedFor(from)) {
            return false;
        }
        require(PolicyState.APPROVED);
        refuseMaker(by);
        if (from != null && from.isBefore(now)) {
            throw InvalidRequest.field("activeFrom", "must not be in the past");
        }
        if (from != null && from.isAfter(now.plus(FURTHEST_AHEAD))) {
            throw InvalidRequest.field("activeFrom", "must be at most a year ahead");
        }
        state = PolicyState.ACTIVATED;
        activatedBy = by;
        activatedAt = now;
        activeFrom = from == null ? now : from;
        return true;
    }

    /** Who asked for now was given the time of the call. */
    private boolean isActiveAsAskedFor(@Nullable Instant from) {
        return Objects.equals(from == null ? activatedAt : from, activeFrom);
    }

    /** Takes it out of force; one whose time has not come never comes into force. */
    public boolean retire(String by, Instant now) {
        if (state == PolicyState.RETIRED && by.equals(retiredBy)) {
            return false;
        }
        require(PolicyState.ACTIVATED);
        refuseMaker(by);
        state = PolicyState.RETIRED;
        retiredBy = by;
        retiredAt = now;
        if (activeFrom != null && activeFrom.isAfter(now)) {
            activeFrom = null;
        }
        return true;
    }

    /** Throws {@link PolicyNotInState} where it is in another state. */
    public void require(PolicyState expected) {
        if (state != expected) {
            throw new PolicyNotInState(expected);
        }
    }

    /** Throws {@link MakerIsNeverChecker} for whoever made it: what it does to others is for somebody else to say. */
    public void refuseMaker(String by) {
        if (isMadeBy(by)) {
            throw new MakerIsNeverChecker();
        }
    }

    private void addMaker(String by) {
        if (!isMadeBy(by)) {
            makers = Stream.concat(Stream.of(makers), Stream.of(by)).toArray(String[]::new);
        }
    }

    /** Whether this person created, edited or submitted it. */
    public boolean isMadeBy(String person) {
        return makers().contains(person);
    }

    /**
     * How it stands at a moment.
     *
     * @param latest when, at that moment, a version of this product came into force last; null where none has
     */
    PolicyStatus statusAt(Instant now, @Nullable Instant latest) {
        return switch (state) {
            case DRAFT -> PolicyStatus.DRAFT;
            case SUBMITTED -> PolicyStatus.SUBMITTED;
            case APPROVED -> PolicyStatus.APPROVED;
            case REJECTED -> PolicyStatus.REJECTED;
            case DISCARDED -> PolicyStatus.DISCARDED;
            case RETIRED -> PolicyStatus.RETIRED;
            case ACTIVATED -> activatedStatusAt(now, latest);
        };
    }

    private PolicyStatus activatedStatusAt(Instant now, @Nullable Instant latest) {
        if (activeFrom == null || activeFrom.isAfter(now)) {
            return PolicyStatus.SCHEDULED;
        }
        return activeFrom.equals(latest) ? PolicyStatus.ACTIVE : PolicyStatus.RETIRED;
    }

    public UUID id() {
        return id;
    }

    public String product() {
        return product;
    }

    /** Counts from 1 for each product. */
    public int version() {
        return version;
    }

    /** Counts the changes of this version, of its terms as well as of its state. */
    public int revision() {
        return lockVersion;
    }

    public PolicyState state() {
        return state;
    }

    public PolicyTerms terms() {
        return terms;
    }

    public Optional<UUID> basedOn() {
        return Optional.ofNullable(basedOn);
    }

    /** Everybody who wrote to it or submitted it, in the order in which they came; subject ids. */
    public List<String> makers() {
        return List.of(makers);
    }

    public Step created() {
        return new Step(createdBy, createdAt);
    }

    public Optional<Step> submitted() {
        return Step.of(submittedBy, submittedAt);
    }

    public Optional<Step> approved() {
        return Step.of(checkedBy, checkedAt);
    }

    public Optional<Step> rejected() {
        return Step.of(rejectedBy, rejectedAt);
    }

    public Optional<String> rejectionReason() {
        return Optional.ofNullable(rejectionReason);
    }

    public Optional<Step> activated() {
        return Step.of(activatedBy, activatedAt);
    }

    public Optional<Instant> activeFrom() {
        return Optional.ofNullable(activeFrom);
    }

    public Optional<Step> retired() {
        return Step.of(retiredBy, retiredAt);
    }

    public Optional<Step> discarded() {
        return Step.of(discardedBy, discardedAt);
    }
}
