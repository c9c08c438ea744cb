-- What an applicant can be found by, one row each, in one spelling: words of the name, e-mail, phone (also backwards, for who types
-- it without the country's code), national id, reference of the case; and the whole person, to find the same one again.
--
-- Under row-level security an index serves only comparisons that cannot leak: equality and order of texts are such, LIKE and
-- trigrams are not. Hence rows that are found by how they begin.
CREATE TABLE applicant_trace (
    tenant_id     uuid NOT NULL,
    kind          text NOT NULL,
    value         text COLLATE "C" NOT NULL,
    onboarding_id uuid NOT NULL,
    CONSTRAINT pk_applicant_trace PRIMARY KEY (tenant_id, value, onboarding_id, kind),
    CONSTRAINT fk_applicant_trace_onboarding FOREIGN KEY (tenant_id, onboarding_id) REFERENCES onboarding (tenant_id, id),
    CONSTRAINT ck_applicant_trace_kind
        CHECK (kind IN ('NAME', 'EMAIL', 'PHONE', 'PHONE_END', 'NATIONAL_ID', 'REFERENCE', 'PERSON'))
);
CREATE INDEX ix_applicant_trace_onboarding ON applicant_trace (tenant_id, onboarding_id);

ALTER TABLE applicant_trace ENABLE ROW LEVEL SECURITY;
ALTER TABLE applicant_trace FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON applicant_trace
    USING (tenant_id = (SELECT nullif(current_setting('app.tenant', true), '')::uuid))
    WITH CHECK (tenant_id = (SELECT nullif(current_setting('app.tenant', true), '')::uuid));
GRANT SELECT, INSERT, DELETE ON applicant_trace TO ${app_role};

-- Without accents, in small letters, never longer than an index takes.
CREATE FUNCTION searchable(spelled text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT left(lower(regexp_replace(normalize(spelled, NFKD), '[\u0300-\u036f]', '', 'g') COLLATE "pg_c_utf8"), 200)
$$;

CREATE FUNCTION words_of(spelled text) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT DISTINCT word
    FROM regexp_split_to_table(searchable(spelled) COLLATE "pg_c_utf8", '[[:space:][:punct:]]+') AS word
    WHERE word <> ''
$$;

CREATE FUNCTION digits_of(spelled text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT regexp_replace(spelled, '[^0-9]', '', 'g')
$$;

CREATE FUNCTION traces_of(person jsonb, reference text) RETURNS TABLE (kind text, value text)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT 'NAME', word FROM words_of(concat_ws(' ', person ->> 'givenName', person ->> 'familyName')) AS word
    UNION ALL SELECT 'EMAIL', searchable(person ->> 'email') WHERE person ->> 'email' <> ''
    UNION ALL SELECT 'PHONE', digits_of(person ->> 'phone') WHERE digits_of(person ->> 'phone') <> ''
    UNION ALL SELECT 'PHONE_END', reverse(digits_of(person ->> 'phone')) WHERE digits_of(person ->> 'phone') <> ''
    UNION ALL SELECT 'NATIONAL_ID', string_agg(word, '' ORDER BY at)
        FROM regexp_split_to_table(searchable(person ->> 'nationalId'), '[[:space:][:punct:]]+') WITH ORDINALITY AS part (word, at)
        HAVING string_agg(word, '') <> ''
    UNION ALL SELECT 'REFERENCE', searchable(reference) WHERE reference <> ''
    UNION ALL SELECT 'PERSON',
        left(concat_ws(' ', person ->> 'dateOfBirth', searchable(person ->> 'givenName'), searchable(person ->> 'familyName')), 200)
$$;

CREATE FUNCTION trace_applicant() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF NEW.document IS NOT DISTINCT FROM OLD.document THEN
            RETURN NULL;
        END IF;
        DELETE FROM applicant_trace WHERE tenant_id = NEW.tenant_id AND onboarding_id = NEW.onboarding_id;
    END IF;
    INSERT INTO applicant_trace (tenant_id, kind, value, onboarding_id)
    SELECT NEW.tenant_id, trace.kind, trace.value, NEW.onboarding_id
    FROM onboarding, traces_of(NEW.document, onboarding.external_reference) AS trace
    WHERE onboarding.id = NEW.onboarding_id;
    RETURN NULL;
END
$$;
CREATE TRIGGER trace_applicant AFTER INSERT OR UPDATE ON applicant FOR EACH ROW EXECUTE FUNCTION trace_applicant();

-- Who goes is found no more.
CREATE FUNCTION forget_applicant() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM applicant_trace WHERE tenant_id = OLD.tenant_id AND onboarding_id = OLD.onboarding_id;
    RETURN NULL;
END
$$;
CREATE TRIGGER forget_applicant AFTER DELETE ON applicant FOR EACH ROW EXECUTE FUNCTION forget_applicant();

-- Those who are there already. The owner sees all tenants for this statement.
ALTER TABLE applicant_trace NO FORCE ROW LEVEL SECURITY;
ALTER TABLE applicant NO FORCE ROW LEVEL SECURITY;
ALTER TABLE onboarding NO FORCE ROW LEVEL SECURITY;
INSERT INTO applicant_trace (tenant_id, kind, value, onboarding_id)
SELECT applicant.tenant_id, trace.kind, trace.value, applicant.onboarding_id
FROM applicant JOIN onboarding ON onboarding.id = applicant.onboarding_id,
    traces_of(applicant.document, onboarding.external_reference) AS trace;
ALTER TABLE applicant_trace FORCE ROW LEVEL SECURITY;
ALTER TABLE applicant FORCE ROW LEVEL SECURITY;
ALTER TABLE onboarding FORCE ROW LEVEL SECURITY;
