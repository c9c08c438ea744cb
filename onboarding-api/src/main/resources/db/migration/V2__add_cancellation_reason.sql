-- Free text that may be personal: it stands beside the person and is erased with it.
ALTER TABLE applicant ADD COLUMN cancellation_reason text;
