package io.gangway.onboarding;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Many made-up people whose onboardings have ended, written past the service: 40 given and 1,000 family names, each person with
 * an e-mail address and a telephone number of their own, and every hundredth e-mail address used by two.
 */
record Crowd(APolicy policy) {

    private static final String PEOPLE = """
            create temp table fresh as
            select n, uuidv7(-(n * interval '10 seconds')) as id, now() - n * interval '10 seconds' as at,
                (array['Anna', 'Ben', 'Clara', 'David', 'Elena', 'Felix', 'Greta', 'Hannes', 'Ines', 'Jonas', 'Karla', 'Leon',
                    'Maria', 'Niklas', 'Olga', 'Paul', 'Rosa', 'Simon', 'Tessa', 'Umut', 'Vera', 'Wanda', 'Xenia', 'Yusuf', 'Zoe',
                    'Anton', 'Bianca', 'Carlos', 'Dora', 'Emil', 'Frida', 'Gustav', 'Helene', 'Ivan', 'Jasmin', 'Kemal', 'Lara',
                    'Milan', 'Nora', 'Oskar'])[1 + abs(hashint4(n)::bigint) %% 40] as given,
                (array['Bau', 'Eich', 'Feld', 'Gold', 'Hof', 'Kirch', 'Lind', 'Muehl', 'Neu', 'Ober', 'Rosen', 'Schoen', 'Stein',
                    'Tal', 'Unter', 'Wald', 'Wein', 'Winter', 'Ziegel', 'Acker', 'Berg', 'Dorf', 'Eisen', 'Frei', 'Gruen', 'Heiden',
                    'Jung', 'Koenig', 'Lange', 'Morgen', 'Nord', 'Oster', 'Reich', 'Sommer', 'Tann', 'Ufer', 'Vogel', 'Wolf', 'Zim',
                    'Buch'])[1 + abs(hashint4(n + 1)::bigint) %% 40]
                    || (array['mann', 'er', 'berg', 'bach', 'hausen', 'stein', 'ing', 'ler', 'meier', 'huber', 'hof', 'thal', 'wald',
                    'brecht', 'inger', 'kamp', 'horst', 'burg', 'eck', 'au', 'rath', 'lich', 'old', 'wig', 'fried'])
                    [1 + abs(hashint4(n + 2)::bigint) %% 25] as family,
                '+49' || 1500000000 + (n * 7919::bigint) %% 1000000007 as phone
            from generate_series(%d, %d) n
            """;

    private static final String DOCUMENTS = """
            insert into applicant (onboarding_id, tenant_id, document)
            select id, current_setting('app.tenant')::uuid, jsonb_build_object('givenName', given, 'familyName', family,
                'dateOfBirth', date '1950-01-01' + (abs(hashint4(n + 3)::bigint) % 20000)::integer, 'phone', phone,
                'email', lower(given || '.' || family) || (n - case when n % 100 = 0 then 1 else 0 end) || '@example.org',
                'nationalId', 'T' || n, 'address', jsonb_build_object('line1', 'Long Street ' || n % 300, 'city', 'Berlin',
                    'postalCode', '10' || 100 + n % 900, 'country', 'DE'))
            from fresh""";

    private static final String TRACES = """
            insert into applicant_trace (tenant_id, kind, value, onboarding_id)
            select current_setting('app.tenant')::uuid, trace.kind, trace.value, applicant.onboarding_id
            from fresh join applicant on applicant.onboarding_id = fresh.id,
                traces_of(applicant.document, 'CRM-' || fresh.n) as trace""";

    /** Adds the people of these numbers; the traces are written as the migration writes those of who is there already. */
    void grow(int first, int last) {
        try (var connection = Database.ownedFor(policy.tenant()).connect();
                var statement = connection.createStatement()) {
            statement.execute(PEOPLE.formatted(first, last));
            statement.execute("""
                    insert into onboarding (id, tenant_id, external_reference, product, policy_id, policy_version, status,
                        created_at, due_at, decided_at, touched_at, lock_version)
                    select id, current_setting('app.tenant')::uuid, 'CRM-' || n, '%s', '%s', %d, 'APPROVED', at, at, at, at, 0
                    from fresh""".formatted(policy.product(), policy.id(), policy.version()));
            statement.execute("alter table applicant disable trigger trace_applicant");
            statement.execute(DOCUMENTS);
            statement.execute("alter table applicant enable trigger trace_applicant");
            traces(statement);
            statement.execute("drop table fresh");
            statement.execute("vacuum analyze onboarding, applicant, applicant_trace");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Without constraints and indexes, which are made again as they were: millions of rows one by one would take an hour. */
    private static void traces(Statement statement) throws SQLException {
        var constraints = texts(statement, """
                select format('alter table applicant_trace add constraint %I %s', conname, pg_get_constraintdef(oid))
                from pg_constraint where conrelid = 'applicant_trace'::regclass and contype in ('p', 'f', 'c')""");
        for (var drop : texts(statement, """
                select format('alter table applicant_trace drop constraint %I', conname)
                from pg_constraint where conrelid = 'applicant_trace'::regclass and contype in ('p', 'f', 'c')""")) {
            statement.execute(drop);
        }
        statement.execute("drop index ix_applicant_trace_onboarding");
        statement.execute(TRACES);
        statement.execute("create index ix_applicant_trace_onboarding on applicant_trace (tenant_id, onboarding_id)");
        for (var constraint : constraints) {
            statement.execute(constraint);
        }
    }

    /** Random people: onboarding, given and family name, e-mail, phone, with a stroke between them. */
    List<String> persons(int count) {
        return Database.of(policy.tenant()).list("""
                select concat_ws('|', onboarding_id, document ->> 'givenName', document ->> 'familyName', document ->> 'email',
                    document ->> 'phone')
                from applicant where document ->> 'nationalId' like 'T%%' order by random() limit %d""".formatted(count));
    }

    /** Bytes on disk per onboarding, indexes included, one line for each table. */
    List<String> sizes() {
        return Database.of(policy.tenant()).list("""
                select name || ': ' || pg_total_relation_size(name::regclass) / (select count(*) from onboarding) || ' bytes each'
                from unnest(array['onboarding', 'applicant', 'applicant_trace']) as name""");
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
