-- How officers proposed to decide; the highest number of an application is the current one. A proposal
-- waits for a second officer, or is confirmed, or is returned: never two of them.
create table proposal (
    id uuid primary key,
    application uuid not null,
    number int not null check (number > 0),
    kind text not null check (kind in ('GRANT', 'REFUSAL', 'NON_ADMISSION')),
    reason_codes text[] not null,
    explanation text not null,
    proposed_by text not null,
    proposed_at timestamptz not null,
    second_opinion boolean not null,
    share numeric(6, 5) not null,
    draw numeric(6, 5),
    confirmed_by text,
    confirmed_at timestamptz,
    returned_by text,
    returned_at timestamptz,
    return_note text,
    unique (application, number),
    constraint a_refusal_has_reasons check (kind = 'GRANT' or cardinality(reason_codes) > 0),
    constraint a_refusal_has_a_second_opinion check (kind = 'GRANT' or second_opinion),
    constraint a_grant_is_drawn check ((kind = 'GRANT') = (draw is not null)),
    constraint the_draw_decides check (draw is null or second_opinion = (draw < share)),
    constraint nobody_confirms_an_own_proposal check (confirmed_by <> proposed_by),
    constraint nobody_returns_an_own_proposal check (returned_by <> proposed_by),
    constraint confirmed_or_returned check (confirmed_by is null or returned_by is null),
    constraint confirmed_by_somebody_once check ((confirmed_by is null) = (confirmed_at is null)),
    constraint returned_with_a_note check (
        (returned_by is null) = (returned_at is null) and (returned_by is null) = (return_note is null))
);

-- What was proposed never changes; what a second officer said about it is said once, by nobody who
-- has ever proposed anything on the case.
create function guard_proposal() returns trigger language plpgsql as $$
begin
    if (new.id, new.application, new.number, new.kind, new.reason_codes, new.explanation, new.proposed_by,
            new.proposed_at, new.second_opinion, new.share, new.draw)
        is distinct from
       (old.id, old.application, old.number, old.kind, old.reason_codes, old.explanation, old.proposed_by,
            old.proposed_at, old.second_opinion, old.share, old.draw) then
        raise exception 'What was proposed cannot be changed';
    end if;
    if old.confirmed_by is not null or old.returned_by is not null then
        raise exception 'A second officer has already spoken on this proposal';
    end if;
    if exists (select from proposal p where p.application = new.application
            and p.proposed_by in (new.confirmed_by, new.returned_by)) then
        raise exception 'Nobody is the second officer of a case on which they have proposed';
    end if;
    return new;
end
$$;

create trigger proposal_guard before update on proposal for each row execute function guard_proposal();

-- The notice of an intended refusal, with the reasons, facts and law as the applicant was told them,
-- and the applicant's one reply.
create table notice (
    proposal uuid primary key references proposal (id),
    application uuid not null,
    given_at timestamptz not null,
    reply_until timestamptz not null check (reply_until > given_at),
    ground jsonb not null,
    replied_at timestamptz check (replied_at between given_at and reply_until),
    reply text check (reply <> ''),
    constraint replied_in_words check ((replied_at is null) = (reply is null))
);

create index notice_newest on notice (application, given_at desc);

create function guard_notice() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if not exists (select from proposal p where p.id = new.proposal and p.application = new.application
                and p.kind <> 'GRANT' and p.confirmed_by is not null) then
            raise exception 'Notice is given of a confirmed refusal only';
        end if;
    elsif old.replied_at is not null
            or (new.proposal, new.application, new.given_at, new.reply_until, new.ground)
                is distinct from (old.proposal, old.application, old.given_at, old.reply_until, old.ground) then
        raise exception 'A notice that was given cannot be changed; it is answered once';
    end if;
    return new;
end
$$;

create trigger notice_guard before insert or update on notice for each row execute function guard_notice();
