"""The store's tables, as SQL to learn the store from, and the migrations that make them.

A change is a new migration at the end, with door.SCHEMA raised by one; none is ever edited.
"""

from __future__ import annotations

from sqlite_utils import Database, Migrations

migrations = Migrations("communique")

# Ids of quote, event and position are made of days (db/days.py): lists by day are walks along them.
# Ids of sentence and mention are the article's id * 2**20 + a running number: an article's are a range.
_TABLES = """
create table article (
    id integer primary key,
    place integer not null unique,       -- day of publication and a running number: the order of lists
    ident text not null,                 -- the record's own id, as it was given
    path text not null,
    title text not null,
    publisher text not null,
    authors text not null,               -- JSON
    published text,
    url text,
    language text not null,
    encoding text not null,
    doubt text,
    sha256 text not null,                -- of the file it was read from
    digest integer not null,             -- of its words: finds the same text again
    identity integer not null,           -- of publisher, words, and own id or address or title
    address integer,                     -- of publisher and address: finds its revisions
    family integer not null,             -- the article first stored of those that share most sentences
    shared real,                         -- the share of its sentences found in that family
    revision_of integer references article(id),
    current integer not null,            -- 0 once a newer revision counts in its place
    quotes integer not null,
    events integer not null,
    positions integer not null,
    names text not null,                 -- what searches look into, besides title and text
    publishers text not null,
    via text not null,
    facets text not null,
    countries text not null,
    complete integer not null,           -- 1: all of the article is in
    text text not null,
    dates text not null                  -- JSON: [[start, end, type, value, rule], ...]
) strict;
create index article_digest on article(digest);
create index article_identity on article(identity);
create index article_address on article(address) where address is not null;
create index article_family on article(family) where shared is not null;
create index article_thin on article(place, countries) where current = 1;
create index article_revision on article(revision_of) where revision_of is not null;

create table sentence (
    id integer primary key,
    article integer not null references article(id),
    start integer not null,
    end integer not null,
    paragraph integer not null,
    fingerprint integer                  -- of its words; null where it has too few to tell copies by
) strict;
create index sentence_fingerprint on sentence(fingerprint) where fingerprint is not null;

create table mention (
    id integer primary key,
    article integer not null references article(id),
    start integer not null,
    end integer not null,
    code text not null,
    kind text not null,
    stands_for text not null
) strict;

create table speaker (
    id integer primary key,
    name text not null,                  -- the fullest seen
    surname text,                        -- of a person, folded
    role text,                           -- last seen
    role_day integer not null,
    country text,
    type text,
    quotes integer not null,
    articles integer not null,
    first integer,                       -- day numbers
    last integer
) strict;
create index speaker_surname on speaker(surname) where surname is not null;
create index speaker_quotes on speaker(quotes);

create table speaker_name (
    id integer primary key,
    speaker integer not null references speaker(id),
    name text not null,                  -- as written
    folded text not null,
    other integer not null,              -- 1 of any but the first
    why text not null,                   -- why the name is taken for theirs
    unique (folded, speaker)
) strict;
create index speaker_name_speaker on speaker_name(speaker);
create index speaker_name_other on speaker_name(speaker) where other = 1;

create table office (
    id integer primary key,
    speaker integer not null references speaker(id),
    role text not null,                  -- folded
    country text not null,
    first integer not null,              -- days between which they were seen to hold it
    last integer not null,
    unique (role, country, speaker)
) strict;

create table quote (
    id integer primary key,
    article integer not null references article(id),
    n integer not null,                  -- its number in the article
    lead integer,                        -- the row it is listed under, or itself; null: superseded
    kind text not null,
    text text not null,
    spans text not null,                 -- JSON
    cue text,
    cue_span text,
    speaker text,
    speaker_span text,
    speaker_role text,
    speaker_country text,
    speaker_type text,
    said_on text,
    chain text not null,                 -- JSON: [[who, kind, cue], ...]
    rule text not null,
    doubt text,
    speaker_id integer references speaker(id),
    fingerprint integer,                 -- of its sentence
    wording integer,                     -- of its longest words, and of its first: other printings share one
    opening integer,
    countries text not null,             -- a character each (db/places.py), for counting
    outlets integer not null,
    origins integer not null,
    names text not null,
    publishers text not null,
    via text not null,
    facets text not null
) strict;
create index quote_article on quote(article);
create index quote_lead on quote(lead) where lead <> id;
-- Other printings are looked for among leads alone, so that no group makes the search for it longer.
create index quote_wording on quote(wording) where wording is not null and lead = id;
create index quote_opening on quote(opening) where opening is not null and lead = id;
create index quote_speaker on quote(speaker_id);
create index quote_thin on quote(id, speaker_id, countries);

create table event (
    id integer primary key,
    article integer not null references article(id),
    n integer not null,                  -- its number in the article
    lead integer,
    type text not null,
    modality text not null,
    date text,
    date_end text,
    granularity text not null,
    date_rule text,
    place text,
    place_country text,
    actors text not null,                -- JSON
    recipients text not null,            -- JSON
    bodies text not null,                -- JSON: bodies and groups that take part, by name
    text text not null,                  -- its sentence
    start integer not null,
    end integer not null,
    trigger_start integer not null,
    trigger_end integer not null,
    chain text not null,
    rule text not null,
    doubt text,
    fingerprint integer,
    at_place integer,                    -- of type, day and place, and of type, day and parties:
    by_parties integer,                  -- other reports of the occurrence share one
    countries text not null,
    outlets integer not null,
    origins integer not null,
    names text not null,
    publishers text not null,
    via text not null,
    facets text not null
) strict;
create index event_article on event(article);
create index event_lead on event(lead) where lead <> id;
create index event_at_place on event(at_place) where at_place is not null and lead = id;
create index event_by_parties on event(by_parties) where by_parties is not null and lead = id;
create index event_thin on event(id, countries);

create table position (
    id integer primary key,
    article integer not null references article(id),
    n integer not null,                  -- its number in the article
    lead integer,
    country text not null,
    role text not null,
    contribution text,
    rung text,
    initiative text,
    condition text,
    amount text,
    unit text,
    as_of text,
    text text not null,                  -- its sentence
    start integer not null,
    end integer not null,
    chain text not null,
    rule text not null,
    doubt text,
    fingerprint integer,
    countries text not null,
    outlets integer not null,
    origins integer not null,
    names text not null,
    publishers text not null,
    via text not null,
    facets text not null
) strict;
create index position_article on position(article);
create index position_lead on position(lead) where lead <> id;
create index position_country on position(country, contribution, id) where lead = id;
create index position_thin on position(id, countries);
create index position_said on position(country, as_of, role) where lead = id and as_of is not null;

-- What a lead has of itself, while its row speaks for all of its group.
create table alone (
    what text not null,                  -- quote, event, position
    id integer not null,
    countries text not null,
    names text not null,
    publishers text not null,
    via text not null,
    facets text not null,
    primary key (what, id)
) strict, without rowid;

create table file (
    id integer primary key,
    path blob not null unique,           -- byte for byte; name is for reading
    name text not null,
    status text not null,                -- added unchanged revised copy skipped failed
    reason text,
    articles text not null,              -- JSON: ids
    sha256 text,
    size integer not null,
    mtime_ns integer not null,
    seen text not null
) strict;
create index file_sha256 on file(sha256) where sha256 is not null;

-- Kept counts: of `what` (article, quote, event, position, mention) a country and a month (202503,
-- 0: undated); country '' counts all.
create table tally (
    what text not null,
    country text not null,
    month integer not null,
    n integer not null,
    primary key (what, country, month)
) strict, without rowid;
-- Kept counts of positions, by what they say.
create table stand (
    country text not null,
    contribution text not null,
    role text not null,
    rung text not null,
    n integer not null,
    primary key (country, contribution, role, rung)
) strict, without rowid;
create table country (
    code text primary key,               -- or a group's name
    name text not null,
    first integer,                       -- day numbers of the first and last article that speaks of it
    last integer
) strict, without rowid;
"""

# Searches look into leads alone. The views are the contents that the indexes are made of.
_SEARCH = """
create view quote_listed as
    select id, text, names, publishers, via, facets from quote where lead = id;
create view event_listed as
    select id, text, names, publishers, via, facets from event where lead = id;
create view position_listed as
    select id, text, names, publishers, via, facets from position where lead = id;
create view article_listed as
    select place as id, text, title, names, publishers, via, facets from article where current = 1;
create virtual table quote_fts using fts5(text, names, publishers, via, facets,
    content='quote_listed', content_rowid='id', columnsize=0, prefix='1 2 3',
    tokenize='unicode61 remove_diacritics 2');
create virtual table event_fts using fts5(text, names, publishers, via, facets,
    content='event_listed', content_rowid='id', columnsize=0, prefix='1 2 3',
    tokenize='unicode61 remove_diacritics 2');
create virtual table position_fts using fts5(text, names, publishers, via, facets,
    content='position_listed', content_rowid='id', columnsize=0, prefix='1 2 3',
    tokenize='unicode61 remove_diacritics 2');
create virtual table article_fts using fts5(text, title, names, publishers, via, facets,
    content='article_listed', content_rowid='id', columnsize=0,
    tokenize='unicode61 remove_diacritics 2');
-- Every commit leaves a piece of index; eight at a time become one, so that fewer words are written again.
insert into quote_fts(quote_fts, rank) values ('automerge', 8);
insert into event_fts(event_fts, rank) values ('automerge', 8);
insert into position_fts(position_fts, rank) values ('automerge', 8);
insert into article_fts(article_fts, rank) values ('automerge', 8);
"""

_VIEWS = """
create view v_quotes as
    select q.id, coalesce(q.said_on, a.published) as day, q.speaker, q.speaker_role, q.speaker_country,
           q.kind, q.text, q.cue, a.title, a.publisher, a.published, a.url, q.outlets, q.origins,
           q.rule, q.doubt, q.article
    from quote q join article a on a.id = q.article where q.lead = q.id order by q.id desc;
create view v_timeline as
    select e.id, e.date, e.date_end, e.granularity, e.type, e.modality, e.place, e.place_country, e.actors,
           e.recipients, e.text, a.title, a.publisher, a.published, a.url, e.outlets, e.origins,
           e.rule, e.doubt, e.article
    from event e join article a on a.id = e.article where e.lead = e.id order by e.id;
create view country_now as
    select p.id, p.country, c.name, p.contribution, p.role, p.rung, p.initiative, p.condition, p.amount,
           p.unit, coalesce(p.as_of, a.published) as as_of, p.text, a.publisher, p.outlets, p.origins,
           p.article
    from (select country, max(id) as id from position where lead = id group by country, contribution) latest
    join position p on p.id = latest.id join article a on a.id = p.article
    left join country c on c.code = p.country order by p.country, p.contribution;
create view v_roster as
    select c.code, c.name,
           (select role from country_now n where n.country = c.code order by n.id desc limit 1) as role,
           coalesce(sum(t.n) filter (where t.what = 'mention'), 0) as mentions,
           coalesce(sum(t.n) filter (where t.what = 'article'), 0) as articles,
           coalesce(sum(t.n) filter (where t.what = 'quote'), 0) as quotes,
           coalesce(sum(t.n) filter (where t.what = 'event'), 0) as events
    from country c join tally t on t.country = c.code group by c.code, c.name order by mentions desc;
"""


# Sums over a filter's rows read a few bytes of each: in tables by id, a row after the other costs least.
_SUMS = """
create table quote_sum (
    id integer primary key,              -- of the listed quotes alone, as of all of these
    speaker integer,
    countries text not null
) strict;
create table event_sum (id integer primary key, countries text not null) strict;
create table position_sum (id integer primary key, countries text not null) strict;
create table article_sum (
    id integer primary key,              -- its place
    countries text not null
) strict;
insert into quote_sum select id, speaker_id, countries from quote where lead = id order by id;
insert into event_sum select id, countries from event where lead = id order by id;
insert into position_sum select id, countries from position where lead = id order by id;
insert into article_sum select place, countries from article where current = 1 order by place;
drop index quote_thin;
drop index event_thin;
drop index position_thin;
drop index article_thin;
"""

# Where each country stands (db/standing.py): kept by the writer when it ends, so that readers need not go
# through all positions. What is kept holds while no article is newer.
_STANDING = """
create table standing (
    country text primary key,
    stand text not null                  -- JSON
) strict, without rowid;
create table reckoned (
    article integer not null,            -- the newest that is reckoned with
    claim text not null,                 -- JSON
    roster text not null                 -- JSON: of everything, most mentioned first
) strict;
"""

# Facets begin with a letter of their own (db/folding.py): while they began as words do, all rows were gone
# through for a word's beginning. An article's rows, and words by one letter, are found in the indexes alone.
_FACETS = """
update quote set facets = char(426) || replace(facets, ' ', ' ' || char(426));
update event set facets = char(426) || replace(facets, ' ', ' ' || char(426));
update position set facets = char(426) || replace(facets, ' ', ' ' || char(426));
update article set facets = char(426) || replace(facets, ' ', ' ' || char(426));
update alone set facets = char(426) || replace(facets, ' ', ' ' || char(426));
drop table article_fts;
create virtual table article_fts using fts5(text, title, names, publishers, via, facets,
    content='article_listed', content_rowid='id', columnsize=0, prefix='1',
    tokenize='unicode61 remove_diacritics 2');
insert into article_fts(article_fts, rank) values ('automerge', 8);
insert into quote_fts(quote_fts) values ('rebuild');
insert into event_fts(event_fts) values ('rebuild');
insert into position_fts(position_fts) values ('rebuild');
insert into article_fts(article_fts) values ('rebuild');
drop index quote_article;
drop index event_article;
drop index position_article;
create index quote_article on quote(article, lead);
create index event_article on event(article, lead);
create index position_article on position(article, lead);
"""


@migrations()
def m001_first_release(db: Database) -> None:
    _run(db, _TABLES, _SEARCH, _VIEWS)


@migrations()
def m002_sums_and_standing(db: Database) -> None:
    _run(db, _SUMS, _STANDING)


@migrations()
def m003_facets_apart(db: Database) -> None:
    _run(db, _FACETS)


def _run(db: Database, *scripts: str) -> None:
    for script in scripts:
        for statement in _statements(script):
            db.execute(statement)


def _statements(script: str) -> list[str]:
    """The statements of a script; comments hold no semicolon at a line's end."""
    return [part for part in script.split(";\n") if part.strip()]
