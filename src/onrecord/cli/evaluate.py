"""`onrecord evaluate`: read articles whose record is known, and say how well that went."""

from pathlib import Path

import click

from onrecord.cli.options import reader_option

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
_FILE = click.Path(dir_okay=False, path_type=Path)


def _split(_: click.Context, __: click.Parameter, value: str | None) -> tuple[Path, str] | None:
    if value is None:
        return None
    file, colon, part = value.rpartition(":")
    if not colon or not Path(file).is_file():
        raise click.BadParameter(f"{value!r} is no FILE:PART of an existing file")
    return Path(file), part


@click.command()
@click.argument("gold_dir", metavar="GOLD_DIR", type=_FOLDER)
@click.option("--split", metavar="FILE:PART", callback=_split, help="Keep the articles that a JSON file lists for a part.")
@reader_option
@click.option("--humans", is_flag=True, help="Compare the annotators with each other instead, where texts have several.")
@click.option("--floors", "floors_file", metavar="FILE", type=_FILE, help="The floors to hold, instead of onrecord's own.")
@click.option("--update", is_flag=True, help="Raise the floors to the figures found.")
@click.option("--allow-regression", is_flag=True, help="With --update: lower them where they are not reached.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def evaluate(
    gold_dir: Path,
    split: tuple[Path, str] | None,
    reader: str,
    humans: bool,
    floors_file: Path | None,
    update: bool,
    allow_regression: bool,
    as_json: bool,
) -> None:
    """Read the articles of GOLD_DIR and compare with their gold records.

    GOLD_DIR holds <id>.txt and <id>.json, or a folder text/ and a folder attributions/ as PolNeAR does; or pages with what they
    should give: fundus's parser fixtures, WCXB, or htmldate's data, measured beside trafilatura or htmldate. Exit code 1: a
    figure is below its floor, or an article could not be read.
    """
    if allow_regression and not update:
        raise click.UsageError("--allow-regression goes with --update")
    if humans and (update or split):
        raise click.UsageError("--humans reads nothing: leave out --split and --update")
    from onrecord.cli.evaluating import compare_annotators, run_evaluation  # numpy and rich, which --help does without

    if humans:
        compare_annotators(gold_dir, as_json=as_json)
    else:
        run_evaluation(
            gold_dir,
            split,
            reader,
            floors_file=floors_file,
            update=update,
            allow_regression=allow_regression,
            as_json=as_json,
        )
