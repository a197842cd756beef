from importlinter.cli import lint_imports


def test_imports_go_one_way(root, monkeypatch):
    monkeypatch.chdir(root)
    assert lint_imports(config_filename=str(root / "pyproject.toml"), no_cache=True) == 0


def parts(root):
    """The folders of the package."""
    return [path.name for path in (root / "src" / "onrecord").iterdir() if (path / "__init__.py").exists()]


def test_each_part_has_tests(root):
    assert [part for part in parts(root) if not list((root / "tests" / part).glob("test_*.py"))] == []


def test_each_part_has_its_line_in_the_architecture(root):
    architecture = (root / "ARCHITECTURE.md").read_text(encoding="utf-8")
    assert [part for part in parts(root) if f"`{part}/`" not in architecture] == []
