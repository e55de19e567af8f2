"""The index of search: names, words, and the full-text indexes of either database."""

import django.db.models.deletion

import archive.records.compressed
from django.db import migrations, models

# What Django has no model for. On SQLite an alteration of one of these tables makes it anew and
# loses its triggers: a later migration that alters one has to create them again.
SQLITE = (
    """
    CREATE VIRTUAL TABLE archive_search_text USING fts5(
        title_tokens, name_tokens, lead_tokens, text_tokens,
        content='archive_searchdocument', content_rowid='id', tokenize='ascii'
    )
    """,
    """
    CREATE TRIGGER archive_search_text_insert AFTER INSERT ON archive_searchdocument BEGIN
        INSERT INTO archive_search_text
            (rowid, title_tokens, name_tokens, lead_tokens, text_tokens) VALUES
            (new.id, new.title_tokens, new.name_tokens, new.lead_tokens, new.text_tokens);
    END
    """,
    """
    CREATE TRIGGER archive_search_text_delete AFTER DELETE ON archive_searchdocument BEGIN
        INSERT INTO archive_search_text (archive_search_text,
            rowid, title_tokens, name_tokens, lead_tokens, text_tokens) VALUES ('delete',
            old.id, old.title_tokens, old.name_tokens, old.lead_tokens, old.text_tokens);
    END
    """,
    """
    CREATE TRIGGER archive_search_text_update AFTER UPDATE ON archive_searchdocument
    WHEN old.title_tokens <> new.title_tokens OR old.name_tokens <> new.name_tokens
        OR old.lead_tokens <> new.lead_tokens OR old.text_tokens <> new.text_tokens BEGIN
        INSERT INTO archive_search_text (archive_search_text,
            rowid, title_tokens, name_tokens, lead_tokens, text_tokens) VALUES ('delete',
            old.id, old.title_tokens, old.name_tokens, old.lead_tokens, old.text_tokens);
        INSERT INTO archive_search_text
            (rowid, title_tokens, name_tokens, lead_tokens, text_tokens) VALUES
            (new.id, new.title_tokens, new.name_tokens, new.lead_tokens, new.text_tokens);
    END
    """,
    """
    CREATE VIRTUAL TABLE archive_search_names USING fts5(
        folded, content='archive_searchname', content_rowid='id', tokenize='ascii',
        prefix='2 3', detail='none', columnsize=0
    )
    """,
    """
    CREATE TRIGGER archive_search_names_insert AFTER INSERT ON archive_searchname BEGIN
        INSERT INTO archive_search_names (rowid, folded) VALUES (new.id, new.folded);
    END
    """,
    """
    CREATE TRIGGER archive_search_names_delete AFTER DELETE ON archive_searchname BEGIN
        INSERT INTO archive_search_names (archive_search_names, rowid, folded)
            VALUES ('delete', old.id, old.folded);
    END
    """,
    """
    CREATE TRIGGER archive_search_names_update AFTER UPDATE OF folded ON archive_searchname BEGIN
        INSERT INTO archive_search_names (archive_search_names, rowid, folded)
            VALUES ('delete', old.id, old.folded);
        INSERT INTO archive_search_names (rowid, folded) VALUES (new.id, new.folded);
    END
    """,
    """
    CREATE VIRTUAL TABLE archive_search_spellings USING fts5(
        form, content='archive_searchword', content_rowid='id', tokenize='trigram',
        detail='none'
    )
    """,
    """
    CREATE TRIGGER archive_search_spellings_insert AFTER INSERT ON archive_searchword BEGIN
        INSERT INTO archive_search_spellings (rowid, form) VALUES (new.id, new.form);
    END
    """,
    """
    CREATE TRIGGER archive_search_spellings_delete AFTER DELETE ON archive_searchword BEGIN
        INSERT INTO archive_search_spellings (archive_search_spellings, rowid, form)
            VALUES ('delete', old.id, old.form);
    END
    """,
)
SQLITE_UNDONE = (
    "DROP TABLE archive_search_text",
    "DROP TABLE archive_search_names",
    "DROP TABLE archive_search_spellings",
    "DROP TRIGGER archive_search_text_insert",
    "DROP TRIGGER archive_search_text_delete",
    "DROP TRIGGER archive_search_text_update",
    "DROP TRIGGER archive_search_names_insert",
    "DROP TRIGGER archive_search_names_delete",
    "DROP TRIGGER archive_search_names_update",
    "DROP TRIGGER archive_search_spellings_insert",
    "DROP TRIGGER archive_search_spellings_delete",
)
POSTGRESQL = (
    "CREATE EXTENSION IF NOT EXISTS pg_trgm",
    # A narrow table, its vectors in the row itself: to rank is to read each vector that is found.
    """
    CREATE TABLE archive_search_text (
        document_id bigint PRIMARY KEY REFERENCES archive_searchdocument (id) ON DELETE CASCADE,
        naming tsvector NOT NULL,
        vector tsvector NOT NULL
    )
    """,
    "ALTER TABLE archive_search_text ALTER COLUMN naming SET STORAGE MAIN",
    "ALTER TABLE archive_search_text ALTER COLUMN vector SET STORAGE MAIN",
    # A lexeme that no word can be keeps the columns apart, and is taken out again: a phrase that
    # begins in one column does not go on in the next.
    """
    CREATE FUNCTION archive_search_write() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
        naming tsvector :=
            setweight(to_tsvector('simple', new.title_tokens || ' 0gap'), 'A')
            || setweight(to_tsvector('simple', new.name_tokens || ' 0gap'), 'B');
    BEGIN
        INSERT INTO archive_search_text VALUES (
            new.id,
            ts_delete(naming, '0gap'),
            ts_delete(
                naming || setweight(to_tsvector('simple', new.lead_tokens || ' 0gap'), 'C')
                || setweight(to_tsvector('simple', new.text_tokens), 'D'), '0gap'
            )
        ) ON CONFLICT (document_id) DO UPDATE
            SET naming = excluded.naming, vector = excluded.vector;
        RETURN NULL;
    END $$
    """,
    """
    CREATE TRIGGER archive_search_write
    AFTER INSERT OR UPDATE OF title_tokens, name_tokens, lead_tokens, text_tokens
    ON archive_searchdocument FOR EACH ROW EXECUTE FUNCTION archive_search_write()
    """,
    "CREATE INDEX archive_search_text_vector ON archive_search_text USING gin (vector)",
    "CREATE INDEX archive_search_text_naming ON archive_search_text USING gin (naming)",
    """
    CREATE INDEX archive_search_names ON archive_searchname
        USING gin (to_tsvector('simple'::regconfig, folded))
    """,
    "CREATE INDEX archive_search_spellings ON archive_searchword USING gin (form gin_trgm_ops)",
)
POSTGRESQL_UNDONE = (
    "DROP INDEX archive_search_spellings",
    "DROP INDEX archive_search_names",
    "DROP TRIGGER archive_search_write ON archive_searchdocument",
    "DROP FUNCTION archive_search_write",
    "DROP TABLE archive_search_text",
)


def make(apps, schema_editor):
    statements = {"sqlite": SQLITE, "postgresql": POSTGRESQL}[schema_editor.connection.vendor]
    for statement in statements:
        schema_editor.execute(statement)


def undo(apps, schema_editor):
    vendor = schema_editor.connection.vendor
    for statement in {"sqlite": SQLITE_UNDONE, "postgresql": POSTGRESQL_UNDONE}[vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [
        ("archive", "0007_statement_in_an_article"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [
        # Its rows are written anew by rebuild_search; made anew, the wide columns stand last.
        migrations.DeleteModel("SearchDocument"),
        migrations.CreateModel(
            name='SearchWord',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('form', models.CharField(max_length=60, unique=True, verbose_name='folded word')),
                ('spelling', models.CharField(max_length=80, verbose_name='as written')),
                ('documents', models.PositiveIntegerField(verbose_name='documents')),
            ],
            options={
                'verbose_name': 'word in search',
                'verbose_name_plural': 'words in search',
            },
        ),
        migrations.CreateModel(
            name='SearchDocument',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('object_id', models.PositiveBigIntegerField()),
                ('kind', models.CharField(db_index=True, max_length=20, verbose_name='kind')),
                ('number', models.PositiveBigIntegerField(null=True, verbose_name='permanent number')),
                ('url', models.CharField(max_length=500, verbose_name='address')),
                ('title', models.CharField(max_length=500, verbose_name='title')),
                ('language', models.CharField(blank=True, max_length=5, verbose_name='language')),
                ('date', models.CharField(blank=True, max_length=40, verbose_name='date')),
                ('first_on', models.DateField(null=True, verbose_name='first day')),
                ('last_on', models.DateField(help_text='Empty: open, or undated.', null=True, verbose_name='last day')),
                ('is_demonstration', models.BooleanField(default=False, verbose_name='demonstration')),
                ('facets', models.TextField(blank=True, help_text='Facets and primary keys: country:12 government:3.', verbose_name='facets')),
                ('revision', models.PositiveBigIntegerField(db_index=True, default=0, verbose_name='revision')),
                ('passage', archive.records.compressed.CompressedTextField(blank=True, verbose_name='text shown')),
                ('title_tokens', models.TextField(verbose_name='tokens of the title')),
                ('name_tokens', models.TextField(blank=True, verbose_name='tokens of other names, codes and numbers')),
                ('lead_tokens', models.TextField(blank=True, verbose_name='tokens of lead, headings and keywords')),
                ('text_tokens', models.TextField(blank=True, verbose_name='tokens of the text')),
                ('content_type', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='contenttypes.contenttype')),
            ],
            options={
                'verbose_name': 'search document',
                'verbose_name_plural': 'search documents',
            },
        ),
        migrations.CreateModel(
            name='SearchName',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.CharField(blank=True, help_text="Empty: the document's title.", max_length=500, verbose_name='name')),
                ('folded', models.CharField(db_index=True, max_length=500, verbose_name='folded name')),
                ('when', models.CharField(blank=True, max_length=60, verbose_name='in use')),
                ('is_code', models.BooleanField(default=False, verbose_name='code or number')),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='names', to='archive.searchdocument')),
            ],
            options={
                'verbose_name': 'name in search',
                'verbose_name_plural': 'names in search',
            },
        ),
        migrations.AddConstraint(
            model_name='searchdocument',
            constraint=models.UniqueConstraint(fields=('content_type', 'object_id'), name='search_document_one_a_thing'),
        ),
        migrations.AddField(
            model_name='contentstamp',
            name='revision',
            field=models.PositiveBigIntegerField(default=0),
        ),
        migrations.CreateModel(
            name='SearchRebuild',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=20, verbose_name='kind')),
                ('last', models.PositiveBigIntegerField(verbose_name='primary key of the last thing done')),
            ],
            options={
                'verbose_name': 'rebuild of search',
                'default_permissions': (),
            },
        ),
        migrations.AddField(
            model_name='searchname',
            name='of_article',
            field=models.BooleanField(default=False, verbose_name='of an article'),
        ),
        migrations.AddIndex(
            model_name='searchname',
            index=models.Index(condition=models.Q(('of_article', False)), fields=['folded'], name='search_name_not_of_article', opclasses=['varchar_pattern_ops']),
        ),
        migrations.RunPython(make, undo),
    ]
