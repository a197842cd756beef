"""`python -m onrecord.cli`: the command without an installation."""

from onrecord.cli.main import main

main()
