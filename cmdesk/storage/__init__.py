"""The only home of the database: rows, migrations, encryption, backups."""
