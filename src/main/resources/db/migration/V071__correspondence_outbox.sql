-- Mails to send: written in the transaction of a step, delivered outside of it. No text and no link lies here,
-- a mail is put together when it is sent.
create table outbox_mail (
    id uuid primary key,
    application uuid not null,
    kind text not null,
    occasion text not null,
    recipient text not null,
    language text not null,
    -- ids and codes only
    params jsonb not null default '{}',
    state text not null check (state in ('WAITING', 'SENT', 'UNDELIVERABLE', 'DROPPED')),
    attempts integer not null default 0,
    next_try_at timestamptz not null,
    -- whose turn it is to send it, by the database's own time
    leased_until timestamptz,
    last_tried_at timestamptz,
    last_error text,
    sent_at timestamptz,
    created_at timestamptz not null,
    unique (application, kind, occasion),
    check ((state = 'SENT') = (sent_at is not null))
);

create index outbox_mail_due on outbox_mail (next_try_at, id) where state = 'WAITING';
create index outbox_mail_undeliverable on outbox_mail (last_tried_at) where state = 'UNDELIVERABLE';
