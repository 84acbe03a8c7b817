-- Whether a closed case was decided otherwise than the rules say, for the figures of supervision.
alter table case_file add column deviation boolean not null default false;
