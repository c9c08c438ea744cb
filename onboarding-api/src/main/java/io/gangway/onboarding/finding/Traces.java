package io.gangway.onboarding.finding;

import io.gangway.onboarding.finding.SearchText.Against;
import io.gangway.onboarding.finding.SearchText.Spelling;
import io.gangway.onboarding.finding.SearchText.Term;
import io.gangway.platform.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The rows by which applicants are found; the database writes them, in its own spelling ({@code searchable}). */
@ApplicationScoped
class Traces {

    private static final String LAST_CHARACTER = "chr(1114111)";

    private static final String SAME_PERSON = """
            select theirs.onboarding_id as id, string_agg(distinct theirs.kind, ',') as shared
            from applicant_trace as own
            join applicant_trace as theirs on theirs.tenant_id = own.tenant_id and theirs.value = own.value
                and theirs.kind = own.kind and theirs.onboarding_id <> own.onboarding_id
            where own.tenant_id = ?1 and own.onboarding_id = ?2
              and own.kind in ('EMAIL', 'PHONE', 'NATIONAL_ID', 'PERSON')
            group by theirs.onboarding_id
            order by theirs.onboarding_id desc
            limit ?3
            """;

    private final EntityManager database;
    private final CurrentTenant tenant;

    Traces(EntityManager database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** The newest onboardings whose applicant has all terms, not more than so many. */
    List<UUID> having(SearchText text, Optional<UUID> before, int most) {
        var query = new Query();
        var first = text.terms().getFirst();
        var sql = new StringBuilder("select distinct trace.onboarding_id from applicant_trace as trace where ")
                .append(query.of(first));
        before.ifPresent(id -> sql.append(" and trace.onboarding_id < ").append(query.bind(id)));
        text.terms().stream().skip(1).forEach(term -> sql.append(
                        " and trace.onboarding_id in (select trace.onboarding_id")
                .append(" from applicant_trace as trace where ")
                .append(query.of(term))
                .append(')'));
        sql.append(" order by trace.onboarding_id desc limit ").append(query.bind(most));
        return query.bound(database.unwrap(Session.class).createNativeQuery(sql.toString(), UUID.class))
                .getResultList();
    }

    /** Whoever else applied with the same e-mail, telephone, national id, or name and birth date; and which of these. */
    Map<UUID, List<Shared>> sharedWith(UUID onboardingId, int most) {
        var shared = new LinkedHashMap<UUID, List<Shared>>();
        database.unwrap(Session.class)
                .createNativeQuery(SAME_PERSON, Tuple.class)
                .setParameter(1, tenant.get().value())
                .setParameter(2, onboardingId)
                .setParameter(3, most)
                .getResultList()
                .forEach(row -> shared.put(row.get("id", UUID.class), kinds(row.get("shared", String.class))));
        return shared;
    }

    private static List<Shared> kinds(String kinds) {
        return Arrays.stream(kinds.split(",", -1)).map(Shared::ofKind).sorted().toList();
    }

    /** Collects what is bound while the text of a query is put together: nothing that was typed is part of the text. */
    private final class Query {

        private final List<Object> bound = new ArrayList<>();

        private String bind(Object value) {
            bound.add(value);
            return "?" + bound.size();
        }

        private String of(Term term) {
            return "trace.tenant_id = %s and (%s)"
                    .formatted(
                            bind(tenant.get().value()),
                            term.spellings().stream().map(this::of).collect(Collectors.joining(" or ")));
        }

        private String of(Spelling spelling) {
            var beginning = "searchable(cast(" + bind(spelling.beginning()) + " as text))";
            var kinds = spelling.against() == Against.PHONE_BACKWARDS
                    ? "trace.kind = 'PHONE_END'"
                    : "trace.kind not in ('PHONE_END', 'PERSON')";
            return "trace.value >= %1$s and trace.value < %1$s || %2$s and %3$s"
                    .formatted(beginning, LAST_CHARACTER, kinds);
        }

        private <T> NativeQuery<T> bound(NativeQuery<T> query) {
            for (var at = 0; at < bound.size(); at++) {
                query.setParameter(at + 1, bound.get(at));
            }
            return query;
        }
    }
}
