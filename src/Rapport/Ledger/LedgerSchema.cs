namespace Rapport.Ledger;

/// <summary>The tables, and the steps from each version of the file to the next.</summary>
internal static class LedgerSchema
{
    /// <summary>Marks the file as ours in its header: "RAPP".</summary>
    public const int ApplicationId = 0x52415050;

    /// <summary>The version this program writes.</summary>
    public const int Version = 3;

    /// <summary>Version 1: entries, bytes, and what can be thrown away.</summary>
    public const string VersionOne = """
        CREATE TABLE entries(
          seq INTEGER PRIMARY KEY CHECK (seq > 0),
          id TEXT NOT NULL,
          kind TEXT NOT NULL,
          writer TEXT NOT NULL,
          time TEXT NOT NULL,
          previous BLOB NOT NULL,
          content BLOB NOT NULL,
          hash BLOB NOT NULL CHECK (length(hash) = 32),
          seal BLOB NOT NULL CHECK (length(seal) = 32),
          topic TEXT GENERATED ALWAYS AS (CASE kind
            WHEN 'snapshot' THEN json_extract(CAST(content AS TEXT), '$.place') WHEN 'withdrawal' THEN json_extract(CAST(content AS TEXT), '$.place')
            WHEN 'decision' THEN json_extract(CAST(content AS TEXT), '$.subject') WHEN 'note' THEN json_extract(CAST(content AS TEXT), '$.subject') END) VIRTUAL
        ) STRICT;
        CREATE INDEX entries_id ON entries(id);
        CREATE INDEX entries_kind ON entries(kind, seq);
        CREATE INDEX entries_topic ON entries(topic) WHERE topic IS NOT NULL;
        CREATE TRIGGER entries_keep_update BEFORE UPDATE ON entries BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;
        CREATE TRIGGER entries_keep_delete BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END;
        CREATE TRIGGER entries_at_end BEFORE INSERT ON entries WHEN NEW.seq <= (SELECT max(seq) FROM entries)
          BEGIN SELECT RAISE(ABORT, 'entries are added at the end'); END;
        CREATE TABLE blobs(
          number INTEGER PRIMARY KEY,
          sha256 TEXT NOT NULL UNIQUE,
          length INTEGER NOT NULL,
          packing TEXT NOT NULL CHECK (packing IN ('none', 'brotli')),
          bytes BLOB NOT NULL
        ) STRICT;
        CREATE TRIGGER blobs_keep_update BEFORE UPDATE ON blobs BEGIN SELECT RAISE(ABORT, 'evidence is never changed'); END;
        CREATE TRIGGER blobs_keep_delete BEFORE DELETE ON blobs BEGIN SELECT RAISE(ABORT, 'evidence is never deleted'); END;
        CREATE TRIGGER blobs_once BEFORE INSERT ON blobs
          WHEN EXISTS (SELECT 1 FROM blobs WHERE sha256 = NEW.sha256 OR number = NEW.number)
          BEGIN SELECT RAISE(ABORT, 'evidence is stored once'); END;
        CREATE TABLE derived(
          number INTEGER PRIMARY KEY,
          stage TEXT NOT NULL,
          input TEXT NOT NULL,
          rule TEXT NOT NULL,
          hash BLOB NOT NULL,
          output BLOB NOT NULL,
          UNIQUE(stage, input, rule)
        ) STRICT;
        CREATE TABLE facts(place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, json BLOB NOT NULL) STRICT;
        CREATE INDEX facts_kind ON facts(kind, place);
        CREATE TABLE marks(name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;
        CREATE TABLE search_rows(
          number INTEGER PRIMARY KEY,
          document TEXT NOT NULL,
          part INTEGER NOT NULL,
          title TEXT,
          outlet TEXT,
          published TEXT,
          sort TEXT NOT NULL,
          UNIQUE(document, part)
        ) STRICT;
        CREATE INDEX search_rows_sort ON search_rows(sort, document, part);
        CREATE VIRTUAL TABLE search_terms USING fts5(content, title, keyword, content='', contentless_delete=1,
          tokenize='ascii tokenchars ''!"#$%&''''()*+,-./:;<=>?@[\]^_`{|}~''');
        """;

    /// <summary>From 1 to 2: a record of where each chain ends, without which a dropped last entry leaves no trace.</summary>
    public const string Heads = """
        CREATE TABLE heads(
          hash BLOB PRIMARY KEY,
          writer TEXT NOT NULL,
          length INTEGER NOT NULL CHECK (length > 0),
          seq INTEGER NOT NULL REFERENCES entries(seq)
        ) STRICT;
        CREATE INDEX heads_writer ON heads(writer);
        """;

    /// <summary>From 2 to 3: what lists are narrowed by. The mark of the last run goes, so that the next one fills the new columns.</summary>
    public const string Facets = """
        ALTER TABLE search_rows ADD COLUMN genre TEXT;
        ALTER TABLE search_rows ADD COLUMN language TEXT;
        ALTER TABLE search_rows ADD COLUMN side TEXT;
        DELETE FROM facts WHERE id = 'run';
        DELETE FROM marks WHERE name = 'facts';
        """;

    /// <summary>Brings an open file forward by one version, inside the caller's unit.</summary>
    public static void StepFrom(int version, LedgerConnection connection)
    {
        switch (version)
        {
            case 1:
                connection.Execute(Heads);
                ChainHeads.Rebuild(connection);
                break;
            case 2:
                connection.Execute(Facets);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(version), version, $"1 to {Version - 1}");
        }
        connection.Execute($"PRAGMA user_version = {version + 1}");
    }
}
