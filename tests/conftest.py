"""Tests that read reports share the words of reading_help.py, which pytest finds beside this file."""

import os
import secrets

# Ray remembers a token from its first start and looks for it below HOME at the next, which pages of the manual put elsewhere
os.environ.setdefault("RAY_AUTH_TOKEN", secrets.token_hex(32))
