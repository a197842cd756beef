"""`onrecord check`: its options; the checking is in `checking.py`."""

import click

from onrecord.cli.options import store_option


@click.command()
@click.argument("draft")
@store_option
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line for each quotation and claim.")
@click.option("--quotations", is_flag=True, help="Only words in quotation marks; claims in the draft's own words are left aside.")
@click.pass_context
def check(ctx: click.Context, draft: str, store: str, as_json: bool, quotations: bool) -> None:
    """Check what a DRAFT puts into people's mouths against a store: each quotation, and each attributed claim.

    DRAFT is a file: .md, .txt, .html or .docx. A verdict is one of: verbatim; cut (shortened at an ellipsis or its ends, no
    negation, number or condition gone); altered; other_speaker; paraphrased (never in quotation marks where it was printed);
    not_found; undecided, with the reason.

    Exit codes: 0 if all is verbatim or fairly cut; 1 if something is not, or the draft or the store cannot be read; 2 for wrong
    usage.
    """
    from onrecord.cli import checking

    ctx.exit(0 if checking.check(draft, store, as_json=as_json, literal_only=quotations) else 1)
