-- Who saw and did what. Personal data has no place here: actors and subjects are ids and codes.
create table audit_entry (
    seq bigint generated always as identity primary key,
    at timestamptz not null,
    actor text not null,
    actor_role text not null,
    action text not null,
    application uuid,
    subject text
);

create index audit_entry_application_idx on audit_entry (application, seq) where application is not null;
create index audit_entry_actor_idx on audit_entry (actor, seq);
create index audit_entry_action_idx on audit_entry (action, seq);

create function audit_entry_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The record cannot be rewritten' using errcode = 'restrict_violation';
end
$$;

create trigger audit_entry_is_final
    before update or delete or truncate on audit_entry
    for each statement execute function audit_entry_refuse_change();
