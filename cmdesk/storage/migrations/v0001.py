"""Schema 1: the first desk."""

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE brand (
        number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        id VARCHAR NOT NULL UNIQUE,
        name VARCHAR NOT NULL,
        name_key VARCHAR NOT NULL UNIQUE,
        colour VARCHAR NOT NULL,
        initials VARCHAR NOT NULL,
        position INTEGER NOT NULL,
        archived_at VARCHAR,
        in_group VARCHAR NOT NULL,
        contract_from VARCHAR,
        contract_until VARCHAR,
        profile VARCHAR NOT NULL,
        accounts VARCHAR NOT NULL,
        links VARCHAR NOT NULL,
        contact VARCHAR NOT NULL,
        crisis_call VARCHAR NOT NULL,
        words VARCHAR NOT NULL,
        notes VARCHAR NOT NULL,
        avatar VARCHAR NOT NULL
    )""",
    """CREATE TABLE reply (
        seq INTEGER NOT NULL PRIMARY KEY,
        id VARCHAR NOT NULL UNIQUE,
        brand_id VARCHAR NOT NULL REFERENCES brand (id) ON DELETE CASCADE,
        status VARCHAR NOT NULL,
        kind VARCHAR NOT NULL,
        uses INTEGER NOT NULL,
        last_used VARCHAR,
        created VARCHAR,
        modified VARCHAR,
        situations VARCHAR NOT NULL,
        networks VARCHAR NOT NULL,
        tags VARCHAR NOT NULL,
        folder VARCHAR NOT NULL,
        audience VARCHAR NOT NULL,
        source VARCHAR NOT NULL,
        shortcut VARCHAR NOT NULL,
        title VARCHAR NOT NULL,
        approved_by VARCHAR NOT NULL,
        approved_on VARCHAR,
        expires_on VARCHAR,
        aspects VARCHAR NOT NULL,
        body VARCHAR NOT NULL,
        bodies VARCHAR NOT NULL,
        notes VARCHAR NOT NULL
    )""",
    """CREATE INDEX reply_ranked ON reply (
        brand_id, uses, status, situations, kind, networks, folder, expires_on, last_used, created,
        tags
    )""",
    "CREATE INDEX reply_by_shortcut ON reply (shortcut, brand_id)",
    """CREATE VIRTUAL TABLE reply_names USING fts5(
        title, shortcut, tags, content='reply', content_rowid='seq', detail=none,
        prefix='1 2 3 4 5 6 7 8', tokenize='unicode61 remove_diacritics 2'
    )""",
    """CREATE VIRTUAL TABLE reply_texts USING fts5(
        title, shortcut, tags, body, bodies, content='reply', content_rowid='seq', detail=none,
        prefix='1 2 3 4 5 6 7 8', tokenize='unicode61 remove_diacritics 2'
    )""",
    # A page of the index has to fit in one of SQLCipher's, which keeps 80 bytes for itself.
    "INSERT INTO reply_names (reply_names, rank) VALUES ('pgsz', 3900)",
    "INSERT INTO reply_texts (reply_texts, rank) VALUES ('pgsz', 3900)",
    """CREATE TRIGGER reply_found AFTER INSERT ON reply BEGIN
        INSERT INTO reply_names (rowid, title, shortcut, tags)
        VALUES (new.seq, new.title, new.shortcut, new.tags);
        INSERT INTO reply_texts (rowid, title, shortcut, tags, body, bodies)
        VALUES (new.seq, new.title, new.shortcut, new.tags, new.body, new.bodies);
    END""",
    """CREATE TRIGGER reply_forgotten AFTER DELETE ON reply BEGIN
        INSERT INTO reply_names (reply_names, rowid, title, shortcut, tags)
        VALUES ('delete', old.seq, old.title, old.shortcut, old.tags);
        INSERT INTO reply_texts (reply_texts, rowid, title, shortcut, tags, body, bodies)
        VALUES ('delete', old.seq, old.title, old.shortcut, old.tags, old.body, old.bodies);
    END""",
    """CREATE TRIGGER reply_renamed AFTER UPDATE OF seq, title, shortcut, tags ON reply
    WHEN old.seq IS NOT new.seq OR old.title IS NOT new.title
        OR old.shortcut IS NOT new.shortcut OR old.tags IS NOT new.tags
    BEGIN
        INSERT INTO reply_names (reply_names, rowid, title, shortcut, tags)
        VALUES ('delete', old.seq, old.title, old.shortcut, old.tags);
        INSERT INTO reply_names (rowid, title, shortcut, tags)
        VALUES (new.seq, new.title, new.shortcut, new.tags);
    END""",
    """CREATE TRIGGER reply_changed
    AFTER UPDATE OF seq, title, shortcut, tags, body, bodies ON reply
    WHEN old.seq IS NOT new.seq OR old.title IS NOT new.title OR old.shortcut IS NOT new.shortcut
        OR old.tags IS NOT new.tags OR old.body IS NOT new.body OR old.bodies IS NOT new.bodies
    BEGIN
        INSERT INTO reply_texts (reply_texts, rowid, title, shortcut, tags, body, bodies)
        VALUES ('delete', old.seq, old.title, old.shortcut, old.tags, old.body, old.bodies);
        INSERT INTO reply_texts (rowid, title, shortcut, tags, body, bodies)
        VALUES (new.seq, new.title, new.shortcut, new.tags, new.body, new.bodies);
    END""",
    """CREATE TABLE replyversion (
        id VARCHAR NOT NULL PRIMARY KEY,
        reply_id VARCHAR NOT NULL REFERENCES reply (id) ON DELETE CASCADE,
        brand_id VARCHAR NOT NULL REFERENCES brand (id) ON DELETE CASCADE,
        at VARCHAR NOT NULL,
        title VARCHAR NOT NULL,
        aspects VARCHAR NOT NULL,
        body VARCHAR NOT NULL,
        bodies VARCHAR NOT NULL
    )""",
    "CREATE INDEX version_of_reply ON replyversion (reply_id, at)",
    """CREATE TABLE fragment (
        id VARCHAR NOT NULL PRIMARY KEY,
        brand_id VARCHAR NOT NULL REFERENCES brand (id) ON DELETE CASCADE,
        name VARCHAR NOT NULL,
        body VARCHAR NOT NULL
    )""",
    "CREATE INDEX fragment_of_brand ON fragment (brand_id, name)",
    """CREATE TABLE person (
        id VARCHAR NOT NULL PRIMARY KEY,
        name VARCHAR NOT NULL,
        other_names VARCHAR NOT NULL,
        accounts VARCHAR NOT NULL,
        links VARCHAR NOT NULL,
        tags VARCHAR NOT NULL,
        topics VARCHAR NOT NULL,
        audience INTEGER,
        photo VARCHAR
    )""",
    """CREATE TABLE relation (
        id VARCHAR NOT NULL PRIMARY KEY,
        brand_id VARCHAR NOT NULL REFERENCES brand (id) ON DELETE CASCADE,
        person_id VARCHAR NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        address VARCHAR,
        contract VARCHAR,
        contract_from VARCHAR,
        contract_until VARCHAR,
        last_contact VARCHAR,
        tone VARCHAR NOT NULL,
        refs VARCHAR NOT NULL,
        avoid VARCHAR NOT NULL,
        notes VARCHAR NOT NULL
    )""",
    "CREATE UNIQUE INDEX relation_of_brand ON relation (brand_id, person_id)",
    "CREATE INDEX relation_of_person ON relation (person_id)",
    """CREATE TABLE draft (
        id VARCHAR NOT NULL PRIMARY KEY,
        brand_id VARCHAR NOT NULL REFERENCES brand (id) ON DELETE CASCADE,
        status VARCHAR NOT NULL,
        outlet VARCHAR NOT NULL,
        outlets VARCHAR NOT NULL,
        reach VARCHAR NOT NULL,
        channel VARCHAR NOT NULL,
        audience VARCHAR,
        caret INTEGER NOT NULL,
        created VARCHAR,
        modified VARCHAR,
        author_name VARCHAR NOT NULL,
        author_handle VARCHAR NOT NULL,
        title VARCHAR NOT NULL,
        approvals VARCHAR NOT NULL,
        own_texts VARCHAR NOT NULL,
        text VARCHAR NOT NULL,
        incoming VARCHAR NOT NULL,
        picture VARCHAR
    )""",
    "CREATE INDEX draft_of_brand ON draft (brand_id, modified)",
    """CREATE TABLE journal (
        id VARCHAR NOT NULL PRIMARY KEY,
        brand_id VARCHAR NOT NULL REFERENCES brand (id) ON DELETE CASCADE,
        at VARCHAR NOT NULL,
        outlet VARCHAR NOT NULL,
        draft_id VARCHAR NOT NULL,
        deleted_on VARCHAR,
        findings VARCHAR NOT NULL,
        heeded VARCHAR NOT NULL,
        reason VARCHAR NOT NULL,
        author VARCHAR NOT NULL,
        text VARCHAR NOT NULL,
        incoming VARCHAR NOT NULL
    )""",
    "CREATE INDEX journal_of_brand ON journal (brand_id, at)",
    """CREATE TABLE version (
        id VARCHAR NOT NULL PRIMARY KEY,
        brand_id VARCHAR NOT NULL REFERENCES brand (id) ON DELETE CASCADE,
        at VARCHAR NOT NULL,
        reason VARCHAR NOT NULL,
        profile VARCHAR NOT NULL
    )""",
    "CREATE INDEX version_of_brand ON version (brand_id, at)",
    """CREATE TABLE moment (
        id VARCHAR NOT NULL PRIMARY KEY,
        brand_id VARCHAR NOT NULL REFERENCES brand (id) ON DELETE CASCADE,
        moment VARCHAR NOT NULL,
        since VARCHAR NOT NULL,
        until VARCHAR,
        remind_at VARCHAR,
        ended VARCHAR,
        reason VARCHAR NOT NULL
    )""",
    "CREATE INDEX moment_of_brand ON moment (brand_id, since)",
    "CREATE TABLE setting (name VARCHAR NOT NULL PRIMARY KEY, value VARCHAR NOT NULL)",
    "CREATE TABLE counter (name VARCHAR NOT NULL PRIMARY KEY, value INTEGER NOT NULL)",
    """CREATE TABLE step (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        code VARCHAR NOT NULL,
        count INTEGER NOT NULL,
        at VARCHAR NOT NULL,
        undone INTEGER NOT NULL
    )""",
    """CREATE TABLE change (
        id INTEGER NOT NULL PRIMARY KEY,
        step_id INTEGER NOT NULL REFERENCES step (id) ON DELETE CASCADE,
        table_name VARCHAR NOT NULL,
        row_id VARCHAR NOT NULL,
        was VARCHAR,
        became VARCHAR
    )""",
    "CREATE INDEX change_of_step ON change (step_id)",
    "CREATE INDEX change_of_row ON change (table_name, row_id)",
)
