"""Rules of the source that no linter knows, or that must hold even where one is told to look away."""

import ast
import re

LONGEST_MODULE = 400
DRAWERS = re.compile(r"(utils?|helpers?|common|base|misc|shared)\.py")
EXEMPTION = re.compile(r"#\s*(?:noqa|type:\s*ignore|pragma|mypy:|ruff:)(?!\w).*")
EXEMPTION_ALONE = re.compile(
    r"#\s*(?:noqa(?::\s*[A-Z0-9, ]+)?|type:\s*ignore(?:\[[^]]*\])?|pragma: no (?:cover|branch)|(?:mypy|ruff):\s*\S+)\s*"
)


def trees(modules):
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in modules}


def where(path, node):
    return f"{path.name}:{node.lineno}"


def test_modules_are_short(modules):
    assert [path.name for path in modules if len(path.read_text(encoding="utf-8").splitlines()) >= LONGEST_MODULE] == []


def test_there_is_no_drawer_for_odds_and_ends(modules):
    assert [path.name for path in modules if DRAWERS.fullmatch(path.name)] == []


def test_the_library_does_not_print(modules):
    calls = [
        where(path, node)
        for path, tree in trees(modules).items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ]
    assert calls == []


def test_no_error_is_caught_unnamed(modules):
    handlers = [
        where(path, node)
        for path, tree in trees(modules).items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler) and (node.type is None or ast.unparse(node.type) == "BaseException")
    ]
    assert handlers == []


def public_definitions(body):
    """Modules' and classes' public functions and classes, those inside classes included."""
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public_definitions(node.body)


def test_what_is_public_has_a_docstring(modules):
    silent = [path.name for path, tree in trees(modules).items() if tree.body and not ast.get_docstring(tree)]
    silent += [
        f"{where(path, node)} {node.name}"
        for path, tree in trees(modules).items()
        for node in public_definitions(tree.body)
        if not ast.get_docstring(node)
    ]
    assert silent == []


def test_each_exemption_in_the_code_has_its_reason(root, text_files):
    """Tests are not checked for types, so what they tell a type checker in an editor needs no reason."""
    bare = [
        f"{path.name}: {match[0]}"
        for path, text in text_files.items()
        if path.suffix == ".py" and path.parent != root / "tests" / "house"
        for match in EXEMPTION.finditer(text)
        if EXEMPTION_ALONE.fullmatch(match[0]) and not (root / "tests" in path.parents and "type:" in match[0])
    ]
    assert bare == []


def test_each_exemption_in_the_configuration_has_its_reason(root):
    """Beside it, or beside a rule of the same family above it."""
    bare, explained, inside = [], set(), False
    for line in (root / "pyproject.toml").read_text(encoding="utf-8").splitlines():
        inside = line.startswith(("ignore = [", "[tool.ruff.lint.per-file-ignores]")) or (
            inside and line.strip() not in ("", "]")
        )
        ignores = re.match(r'\s*"([A-Z]+)\d+",|"[^"]+" = \[|ignore_\w+ = true', line)
        if not ignores or not (inside or line.startswith("ignore_")):
            continue
        if "#" in line:
            explained.add(ignores[1])
        elif not ignores[1] or ignores[1] not in explained:
            bare.append(line)
    assert bare == []
