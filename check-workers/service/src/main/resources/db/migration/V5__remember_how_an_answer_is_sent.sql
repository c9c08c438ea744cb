-- How the event of an answer goes out; anything but once is a fault that a sandbox was told to play, and a repeat of the
-- command gets it again.
ALTER TABLE check_answer
    ADD COLUMN manner text NOT NULL DEFAULT 'ONCE',
    ADD CONSTRAINT ck_check_answer_manner CHECK (manner IN
        ('ONCE', 'TWICE', 'UNSTOPPABLE', 'OVERTAKEN', 'CONTRADICTED', 'UNREADABLE', 'UNDER_FOREIGN_NAME'));
