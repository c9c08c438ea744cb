-- The two demo tenants and their policies, where GANGWAY_DEMO_TENANTS says so (${demo_tenants}).
DO $$
DECLARE
    demo record;
    pace record;
BEGIN
    IF '${demo_tenants}' <> 'true' THEN
        RETURN;
    END IF;
    FOR demo IN SELECT * FROM (VALUES
            ('0192f000-0000-7000-8000-00000000000a'::uuid, 'acme-bank', 'Acme Bank', '0192f000-0000-7000-8000-0000000a0'),
            ('0192f000-0000-7000-8000-00000000000b'::uuid, 'nova-telco', 'Nova Telco', '0192f000-0000-7000-8000-0000000b0')
        ) AS tenants (id, alias, name, policy_prefix) LOOP
        -- Not even the owner sees a tenant's rows without naming the tenant.
        PERFORM set_config('app.tenant', demo.id::text, true);
        INSERT INTO tenant (id, alias, name, sandbox) VALUES (demo.id, demo.alias, demo.name, true)
        ON CONFLICT (id) DO NOTHING;
        FOR pace IN SELECT * FROM (VALUES
                ('001', 'current-account', 'PT4H', 'PT30M', 'PT1H', 'PT2H', 'PT10M', 3, ARRAY['address', 'credit', 'criminal-record']),
                ('002', 'mobile-plan', 'PT4H', 'PT30M', 'PT1H', 'PT2H', 'PT10M', 3, ARRAY['address', 'credit']),
                ('003', 'express-account', 'PT60S', 'PT10S', 'PT20S', 'PT40S', 'PT3S', 2, ARRAY['address', 'credit', 'criminal-record'])
            ) AS paces (suffix, product, deadline, reminder, escalation, due_after, answer_timeout, max_attempts, checks) LOOP
            INSERT INTO policy (id, tenant_id, product, version, state, active_from, created_by, created_at, terms)
            VALUES ((demo.policy_prefix || pace.suffix)::uuid, demo.id, pace.product, 1, 'ACTIVATED',
                '2000-01-01T00:00:00Z', 'gangway', '2000-01-01T00:00:00Z',
                jsonb_build_object(
                    'checks', (SELECT jsonb_agg(jsonb_build_object('type', type, 'answerTimeout', pace.answer_timeout,
                                                                   'maxAttempts', pace.max_attempts, 'backOff', 'PT0S',
                                                                   'onUnanswered', 'REVIEW', 'parameters', NULL))
                               FROM unnest(pace.checks) AS type),
                    'completion', 'WAIT_FOR_ALL',
                    'deadline', pace.deadline,
                    'warnBefore', NULL,
                    'review', jsonb_build_object('candidateRole', 'reviewer', 'fourEyes', false,
                                                 'reminder', pace.reminder, 'escalation', pace.escalation,
                                                 'dueAfter', pace.due_after, 'onNoInformation', 'REVIEW',
                                                 'seniorReasonCodes', '[]'::jsonb),
                    'minimumAge', NULL,
                    'reasonCodes', '[]'::jsonb,
                    'decisionTable', starting_decision_table()))
            ON CONFLICT (id) DO NOTHING;
        END LOOP;
        -- Products whose reviews may take days: what the demo's inbox shows. The codes are the reviewers'; rules have their own.
        FOR pace IN SELECT * FROM (VALUES
                ('004', 'savings-account', 'Savings account', 'P14D', 'PT6H', 'PT8H', 'PT15S', 1, ARRAY['address', 'credit', 'criminal-record'], false),
                ('005', 'business-account', 'Business account', 'P14D', 'PT2H', 'PT4H', 'PT15S', 1, ARRAY['address', 'credit', 'criminal-record'], true)
            ) AS paces (suffix, product, display_name, deadline, reminder, escalation, answer_timeout, max_attempts, checks, four_eyes) LOOP
            INSERT INTO policy (id, tenant_id, product, version, state, active_from, created_by, created_at, terms)
            VALUES ((demo.policy_prefix || pace.suffix)::uuid, demo.id, pace.product, 1, 'ACTIVATED',
                '2000-01-01T00:00:00Z', 'gangway', '2000-01-01T00:00:00Z',
                jsonb_build_object(
                    'displayName', pace.display_name,
                    'checks', (SELECT jsonb_agg(jsonb_build_object('type', type, 'answerTimeout', pace.answer_timeout,
                                                                   'maxAttempts', pace.max_attempts, 'backOff', 'PT0S',
                                                                   'onUnanswered', 'REVIEW', 'parameters', NULL))
                               FROM unnest(pace.checks) AS type),
                    'completion', 'WAIT_FOR_ALL',
                    'deadline', pace.deadline,
                    'warnBefore', 'P1D',
                    'review', jsonb_build_object('candidateRole', 'reviewer', 'fourEyes', pace.four_eyes,
                                                 'reminder', pace.reminder, 'escalation', pace.escalation,
                                                 'dueAfter', pace.escalation, 'onNoInformation', 'REVIEW',
                                                 'seniorReasonCodes', jsonb_build_array('FRAUD_SUSPECTED')),
                    'minimumAge', NULL,
                    'reasonCodes', jsonb_build_array('DOCUMENTS_VERIFIED', 'IDENTITY_CONFIRMED', 'RISK_ACCEPTED',
                                                     'INCOME_TOO_LOW', 'ADDRESS_NOT_CONFIRMED', 'FRAUD_SUSPECTED'),
                    'decisionTable', starting_decision_table()))
            ON CONFLICT (id) DO NOTHING;
        END LOOP;
    END LOOP;
END
$$;
