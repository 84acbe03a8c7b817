-- What was decided, once per application, with the reasons, facts and law as they stood.
create table decision (
    application uuid primary key,
    proposal uuid not null unique references proposal (id),
    notice uuid references notice (proposal),
    kind text not null check (kind in ('GRANT', 'REFUSAL', 'NON_ADMISSION')),
    reason_codes text[] not null,
    explanation text not null,
    decided_by text not null,
    confirmed_by text,
    decided_at timestamptz not null,
    challenge_until timestamptz not null check (challenge_until > decided_at),
    ground jsonb not null,
    unique (application, kind),
    constraint nobody_decides_twice check (confirmed_by <> decided_by),
    constraint a_refusal_is_confirmed check (kind = 'GRANT' or confirmed_by is not null),
    constraint a_refusal_has_reasons check (
        kind = 'GRANT' or (cardinality(reason_codes) > 0 and jsonb_array_length(ground -> 'reasons') > 0)),
    constraint a_refusal_was_announced check ((kind = 'GRANT') = (notice is null))
);

-- A decision says what its proposal said. A refusal comes after a notice on every one of its reasons, after the
-- reply or the time to reply, and out of a proposal made and confirmed after that.
create function guard_decision() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        raise exception 'A decision cannot be changed';
    end if;
    if not exists (select from proposal p where p.id = new.proposal and p.application = new.application
            and p.kind = new.kind and p.reason_codes = new.reason_codes and p.proposed_by = new.decided_by
            and p.confirmed_by is not distinct from new.confirmed_by
            and (p.confirmed_by is not null or not p.second_opinion)
            and p.returned_by is null
            and p.number = (select max(q.number) from proposal q where q.application = new.application)) then
        raise exception 'A decision follows the current proposal, confirmed where it must be';
    end if;
    if new.kind <> 'GRANT' and not exists (
            select from notice n join proposal announced on announced.id = n.proposal
                join proposal final on final.id = new.proposal
            where n.proposal = new.notice and n.application = new.application
                and announced.kind = new.kind and announced.reason_codes @> new.reason_codes
                and coalesce(n.replied_at, n.reply_until) <= final.proposed_at
                and final.confirmed_at >= final.proposed_at) then
        raise exception 'A refusal follows a notice, the reply or the time to reply, and a new confirmation';
    end if;
    return new;
end
$$;

create trigger decision_guard before insert or update on decision for each row execute function guard_decision();

-- The permit that a grant yields.
create table permit (
    number text primary key check (number ~ '^P-[0-9]{4}-[2-9A-Z]{8}$'),
    application uuid not null unique,
    kind text not null default 'GRANT' check (kind = 'GRANT'),
    valid_from date not null,
    valid_until date not null check (valid_until > valid_from),
    issued_at timestamptz not null,
    foreign key (application, kind) references decision (application, kind)
);

create trigger permit_is_final before update on permit for each row execute function refuse_rewriting();
