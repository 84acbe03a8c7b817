-- Events are heard in the transaction that publishes them, or not at all (docs/adr/0024): nothing is kept for later.
drop table event_publication;
