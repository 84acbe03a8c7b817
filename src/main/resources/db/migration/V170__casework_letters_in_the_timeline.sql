-- Letters that were written before the timeline told of them.
insert into case_event (application, at, kind, detail)
select letter.application, letter.written_at, 'letter-written', letter.kind
from letter
join case_file on case_file.application = letter.application
order by letter.written_at, letter.id;
