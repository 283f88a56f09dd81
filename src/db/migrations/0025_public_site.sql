-- How a programme looks to the public: its logo, and one colour of its own that is legible on both grounds.
alter table programme add column logo jsonb;
alter table programme add column accent text check (accent ~ '^#[0-9a-f]{6}$');
-- Whether it publishes in English too; French always.
alter table programme add column in_english boolean not null default true;

-- Pages and news that a programme writes. What is written is kept text by text; the public reads one of them.
create table article (
  id text primary key,
  programme_id text not null references programme,
  kind text not null check (kind in ('page', 'news')),
  slug text not null,
  -- Grows with each change: who changes an older one is told.
  version integer not null,
  state text not null check (state in ('draft', 'published', 'withdrawn')),
  -- Where a page is linked from; news stand in their list.
  place text not null check (place in ('menu', 'footer', 'programme')),
  position integer not null,
  -- Number of the text written last.
  saved integer not null,
  -- Number of the text that the public reads, or read before it was withdrawn.
  published integer,
  published_at timestamptz,
  removed_at timestamptz,
  check ((state = 'draft') = (published is null)),
  unique (programme_id, kind, slug)
);
create table article_text (
  article_id text not null references article on delete cascade,
  number integer not null,
  title_fr text not null,
  title_en text,
  body_fr text not null,
  body_en text,
  -- The day that news bear.
  day text,
  saved_at timestamptz not null,
  primary key (article_id, number)
);
alter table article enable row level security;
create policy within_reach on article using (within_reach(programme_id, null, null));
alter table article_text enable row level security;
create policy of_reachable_article on article_text
  using (exists (select from article where article.id = article_text.article_id));

-- Steps of a programme’s set-up that its coordination said are not for it; the guide itself when it was put aside.
create table set_up_skip (
  programme_id text not null references programme,
  step text not null,
  skipped_at timestamptz not null,
  primary key (programme_id, step)
);
alter table set_up_skip enable row level security;
create policy within_reach on set_up_skip using (within_reach(programme_id, null, null));

-- A spreadsheet of a running edition, between its sending and its import; what the edition was before, so that the
-- import can be taken back while nobody changed it since.
create table edition_upload (
  id text primary key,
  edition_id text not null references edition on delete cascade,
  programme_id text not null references programme,
  person_id text not null references person on delete cascade,
  holds text not null check (holds in ('participants', 'activities', 'indicators')),
  file_name text not null,
  headings jsonb not null,
  rows jsonb not null,
  chosen jsonb not null,
  -- Organisations that whoever imports recognised in lines that only resemble them: line → id.
  recognised jsonb not null default '{}',
  uploaded_at timestamptz not null,
  imported_at timestamptz,
  report jsonb,
  before jsonb,
  after_version integer,
  undone_at timestamptz
);
create index edition_upload_of_edition on edition_upload (edition_id);
create index edition_upload_of_person on edition_upload (person_id);
alter table edition_upload enable row level security;
create policy within_reach on edition_upload using (within_reach(programme_id, null, person_id));
