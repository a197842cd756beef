import re


def test_the_python_example_runs_and_finds_the_statement(root, capsys):
    (example,) = re.findall(r"```python\n(.*?)```", (root / "README.md").read_text(encoding="utf-8"), re.S)
    exec(example, {})
    assert "['Varland will not sign']" in capsys.readouterr().out


def test_the_entry_shown_is_what_is_read(root):
    from onrecord.models.reader import load_reader
    from onrecord.pipeline import read_page
    from onrecord.records import Page

    text = (root / "README.md").read_text(encoding="utf-8")
    passage = re.search(r"^    (“.*”)$", text, re.M).group(1)
    (statement,) = read_page(Page(input="readme", content=passage, form="text"), load_reader()).statements
    for span in (*statement.content, statement.source, statement.cue):
        assert f'"start": {span.start}, "end": {span.end}}}' in text
