"""The thirteen programmes of Rules/ on 1 May 2024, in DuckDB.

    duckdb_answers.py csv|ndjson MEMBERS ANSWERS
"""
import sys
from pathlib import Path

import duckdb

form, members, answers = sys.argv[1:]
folder = Path(__file__).parent
connection = duckdb.connect()
connection.execute("SET VARIABLE members = ?", [members])
connection.execute("SET VARIABLE answers = ?", [answers])
for name in [f"duckdb-{form}.sql", "duckdb-answers.sql"]:
    connection.execute((folder / name).read_text(encoding="utf-8"))
