import runpy


def test_the_commands_and_tables_are_described_as_they_are(root):
    """`make docs` writes them."""
    script = runpy.run_path(str(root / "scripts" / "write_docs.py"))
    assert script["COMMANDS_FILE"].read_text(encoding="utf-8") == script["commands_page"]()
    assert script["EXPORTS_FILE"].read_text(encoding="utf-8") == script["exports_page"]()
