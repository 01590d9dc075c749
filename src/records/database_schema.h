#pragma once
/// The tables of a dataset in one SQLite file. docs/schema/dataset.sql is the same text, and a test says so.

#include <string_view>

namespace whosaid {

/// What `PRAGMA user_version` says of a finished dataset.
inline constexpr int kSchemaVersion = 1;

/// Tables, made before the first row.
inline constexpr std::string_view kTables = R"sql(
CREATE TABLE documents (
  id INTEGER PRIMARY KEY,  -- from 1, in the order of the input
  doc TEXT NOT NULL,       -- what records.jsonl calls doc
  origin TEXT NOT NULL,    -- the file, or file and line
  title TEXT, url TEXT, outlet TEXT,
  text_begin INTEGER,      -- where the text field begins in the text
  sha256 TEXT, bytes INTEGER, codepoints INTEGER, encoding TEXT,
  published TEXT,          -- 2024-03-01, 2024-03 or 2024
  sentences INTEGER NOT NULL, mentions INTEGER NOT NULL,
  quotes INTEGER NOT NULL, -- pairs of quotation marks: the sum of document_quotes
  records INTEGER NOT NULL,
  warnings TEXT NOT NULL,  -- a JSON array
  error TEXT               -- why there are no records
);
CREATE TABLE document_blocks (
  document INTEGER NOT NULL REFERENCES documents(id),
  role TEXT NOT NULL, count INTEGER NOT NULL,
  PRIMARY KEY (document, role)
) WITHOUT ROWID;
CREATE TABLE document_quotes (
  document INTEGER NOT NULL REFERENCES documents(id),
  verdict TEXT NOT NULL,   -- what became of them: record, nested, scare, ...
  count INTEGER NOT NULL,
  PRIMARY KEY (document, verdict)
) WITHOUT ROWID;
CREATE TABLE records (
  id INTEGER PRIMARY KEY,  -- from 1, in the order of the input
  document INTEGER NOT NULL REFERENCES documents(id),
  record TEXT NOT NULL,    -- 16 hex digits: what records.jsonl calls id
  number INTEGER NOT NULL, -- in its document, from 0
  type TEXT NOT NULL,      -- direct, mixed, indirect
  text TEXT NOT NULL,
  start INTEGER NOT NULL, stop INTEGER NOT NULL,  -- of all parts of the content, half-open
  content TEXT NOT NULL,   -- its parts: a JSON array of start, end, text
  cue TEXT, cue_start INTEGER, cue_stop INTEGER, lemma TEXT, stance TEXT,
  negated INTEGER NOT NULL,
  source TEXT, source_start INTEGER, source_stop INTEGER, source_kind TEXT,
  speaker TEXT,            -- the names joined by "; "
  attribution TEXT NOT NULL,
  addressee TEXT, addressee_start INTEGER, addressee_stop INTEGER,
  medium TEXT, medium_start INTEGER, medium_stop INTEGER,
  block TEXT, paragraph INTEGER, sentence INTEGER,
  published TEXT, rule TEXT,
  confidence REAL NOT NULL,
  flags TEXT NOT NULL,     -- a JSON array
  pre TEXT NOT NULL, post TEXT NOT NULL,
  offsets TEXT NOT NULL    -- codepoint, byte or utf16
);
CREATE TABLE speakers (
  id INTEGER PRIMARY KEY,  -- from 1, by first appearance
  name TEXT NOT NULL,
  entity TEXT,             -- id in the gazetteers
  wikidata TEXT,
  type TEXT NOT NULL,      -- person, organization, country
  country TEXT
);
CREATE UNIQUE INDEX speakers_by_name ON speakers (name, type, ifnull(entity, ''), ifnull(wikidata, ''), ifnull(country, ''));
CREATE TABLE record_speakers (
  record INTEGER NOT NULL REFERENCES records(id),
  position INTEGER NOT NULL,  -- from 0
  speaker INTEGER NOT NULL REFERENCES speakers(id),
  role TEXT,               -- on the day of the article, or as it says
  PRIMARY KEY (record, position)
) WITHOUT ROWID;
CREATE TABLE mentions (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents(id),
  start INTEGER NOT NULL, stop INTEGER NOT NULL,
  text TEXT NOT NULL,
  type TEXT NOT NULL,      -- person, organization, country, title, role, name
  entity TEXT, name TEXT,
  block TEXT NOT NULL,
  quoted INTEGER NOT NULL
);
CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  version TEXT NOT NULL,
  began TEXT NOT NULL, seconds REAL NOT NULL,
  run TEXT NOT NULL,       -- what a dataset folder has as run.json
  state TEXT NOT NULL      -- how far it has come, for --resume
);
)sql";

/// What is made when all rows are there, which costs less than to keep it up.
inline constexpr std::string_view kIndexes = R"sql(
CREATE INDEX documents_by_doc ON documents (doc);
CREATE INDEX records_by_document ON records (document);
CREATE INDEX records_by_speaker ON records (speaker);
CREATE INDEX record_speakers_by_speaker ON record_speakers (speaker);
CREATE INDEX mentions_by_document ON mentions (document);
CREATE VIRTUAL TABLE records_fts USING fts5 (
  text, speaker, content = 'records', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO records_fts (records_fts) VALUES ('rebuild');
CREATE VIEW quotes AS
  SELECT records.id, records.speaker, records.text, records.cue, records.type, records.confidence,
         documents.published, documents.outlet, documents.title, documents.url, documents.doc, records.record
  FROM records JOIN documents ON documents.id = records.document;
CREATE VIEW speaker_counts AS
  SELECT speakers.name, speakers.type, speakers.country, speakers.wikidata,
         count(*) AS records, count(DISTINCT records.document) AS documents
  FROM record_speakers JOIN speakers ON speakers.id = record_speakers.speaker
  JOIN records ON records.id = record_speakers.record
  GROUP BY speakers.id ORDER BY records DESC;
)sql";

}  // namespace whosaid
