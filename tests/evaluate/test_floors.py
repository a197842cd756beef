import json

import pytest

from onrecord.errors import GoldError
from onrecord.evaluate.counts import Counts
from onrecord.evaluate.datasets import RecordSet
from onrecord.evaluate.floors import FLOORS, Fall, find_falls, floors_of, load_floors, raised, save_floors
from onrecord.evaluate.report import Report, Row

DATA = RecordSet(name="gold/dev", sha256="ab", articles=())


def report(right):
    row = Row(name="statements", counts=Counts(gold=100, predicted=100, right=right))
    return Report(rows=(row,), totals={}, headlines=("statements.F1", "published"))


def test_floors_hold_for_the_data_they_were_measured_on():
    floors = raised({}, DATA, "fast", report(70))
    assert floors == {"gold/dev": {"sha256": "ab", "readers": {"fast": {"statements.F1": 70}}}}
    renamed = RecordSet(name="elsewhere", sha256="ab", articles=())
    assert floors_of(floors, renamed, "fast") == {"statements.F1": 70}
    assert floors_of(floors, renamed, "careful") is None
    assert floors_of(floors, RecordSet(name="gold/dev", sha256="cd", articles=()), "fast") is None


def test_a_figure_below_its_floor_is_found():
    assert find_falls({"statements.F1": 70.0}, report(69)) == (Fall(metric="statements.F1", floor=70, value=69),)
    assert find_falls({"statements.F1": 70.0}, report(70)) == ()
    assert find_falls({"gone": 1.0}, report(70)) == (Fall(metric="gone", floor=1, value=0),)


def test_floors_only_rise():
    floors = raised({}, DATA, "fast", report(70))
    assert floors_of(raised(floors, DATA, "fast", report(71)), DATA, "fast") == {"statements.F1": 71}
    with pytest.raises(GoldError, match=r"statements\.F1 70\S* to 69"):
        raised(floors, DATA, "fast", report(69))
    assert floors_of(raised(floors, DATA, "fast", report(69), allow_regression=True), DATA, "fast") == {"statements.F1": 69}


def test_floors_of_another_reader_stay():
    floors = raised(raised({}, DATA, "fast", report(70)), DATA, "careful", report(80))
    assert floors_of(floors, DATA, "fast") == {"statements.F1": 70}


def test_changed_data_do_not_silently_lose_their_floors():
    floors = raised({}, DATA, "fast", report(70))
    changed = RecordSet(name="gold/dev", sha256="cd", articles=())
    with pytest.raises(GoldError, match="the data changed"):
        raised(floors, changed, "fast", report(90))
    assert floors_of(raised(floors, changed, "fast", report(60), allow_regression=True), changed, "fast")


def test_save_then_load_is_identity(tmp_path):
    floors = raised({}, DATA, "fast", report(70))
    save_floors(tmp_path / "floors.json", floors)
    assert load_floors(tmp_path / "floors.json") == floors


@pytest.mark.parametrize(
    "content", ["", "[]", '{"a": 1}', '{"a": {"sha256": "x"}}', '{"a": {"sha256": "x", "readers": {"f": {"m": "1"}}}}']
)
def test_what_is_no_file_of_floors_is_named(tmp_path, content):
    file = tmp_path / "floors.json"
    file.write_text(content)
    with pytest.raises(GoldError, match=r"floors\.json"):
        load_floors(file)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(GoldError, match="cannot be read"):
        load_floors(tmp_path / "none.json")
    with pytest.raises(GoldError, match="cannot be written"):
        save_floors(tmp_path / "no" / "floors.json", {})


def test_the_floors_that_onrecord_ships_are_sorted_and_well_formed():
    assert json.dumps(load_floors(FLOORS), indent=1, ensure_ascii=False, sort_keys=True) + "\n" == FLOORS.read_text("utf-8")
