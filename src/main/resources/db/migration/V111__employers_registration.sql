-- The number under which an employer says it is registered, as it was typed, right or not.
alter table employer_verification
    add column registration_kind text,
    add column registration_number text,
    add constraint employer_verification_registration_whole
        check ((registration_kind is null) = (registration_number is null));
