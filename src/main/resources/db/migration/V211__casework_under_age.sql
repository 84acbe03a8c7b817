-- Whether the applicant is under 18 on the day of filing, or may be; kept in step with the facts of the case.
alter table case_file add column under_age boolean not null default false;
