-- The notification says for whom there is something, so that only that destination's relay wakes, and whether it is for
-- later, so that a relay asks when only if it has to. PostgreSQL folds equal notifications of one transaction into one.
CREATE OR REPLACE FUNCTION announce_outbox() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('outbox', destination || CASE WHEN due_at > clock_timestamp() THEN ' later' ELSE '' END) FROM added;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER announce_outbox AFTER INSERT ON outbox
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION announce_outbox();
