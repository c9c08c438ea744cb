-- The tenant that the transaction is bound to, or null: what Hibernate asks of each row that it reads. The planner takes
-- the function's body in its place, so that an index serves it.
CREATE FUNCTION current_tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(current_setting('app.tenant', true), '')::uuid;
