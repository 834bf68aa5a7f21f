"""`fasti serve`: the record as a web application, on this machine or for others."""

from __future__ import annotations

import socket
import sys
import threading
import webbrowser
from typing import Annotated

import typer

from fasti.commands.output import print_text
from fasti.commands.record import RecordUrl
from fasti.errors import ExtraMissingError, UsageError

HOST_HELP = "Address to listen on; others than this machine's own need accounts."
NAME_HELP = "Name by which others address it, as fasti.example.org; may be given several times."


def serve(
    *,
    host: Annotated[str, typer.Option(help=HOST_HELP)] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on; 0 takes any free one.")] = 8765,
    name: Annotated[list[str] | None, typer.Option("--name", help=NAME_HELP)] = None,
    https: Annotated[bool, typer.Option("--https", help="A proxy in front speaks HTTPS: cookies go over it alone.")] = False,
    sign_in: Annotated[bool, typer.Option("--sign-in", help="Ask for accounts on this machine too.")] = False,
    open_browser: Annotated[bool, typer.Option("--open", help="Open the start page in a browser.")] = False,
    record: RecordUrl = None,
) -> None:
    """Serve the record as a web application: look at it, see the words, decide. Stops with Ctrl-C."""
    try:
        import uvicorn  # noqa: PLC0415 - only this verb needs it

        from fasti.web.app import make_app  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise ExtraMissingError("The web application", "web") from error
    from fasti.record import open_record  # noqa: PLC0415
    from fasti.store.accounts import open_accounts  # noqa: PLC0415
    from fasti.store.engine import reading  # noqa: PLC0415
    from fasti.web.settings import settings_for  # noqa: PLC0415

    with open_record(record) as opened:
        with reading(opened.engine) as connection:
            has_accounts = bool(open_accounts(connection))
        settings = settings_for(host, has_accounts=has_accounts, names=tuple(name or ()), sign_in=sign_in, is_https=https)
        listening = _listening(host, port)
        address = f"http://{f'[{host}]' if ':' in host else host}:{listening.getsockname()[1]}/"
        config = uvicorn.Config(
            make_app(opened, settings),
            log_level="warning",
            server_header=False,
            proxy_headers=https,
            forwarded_allow_ips="127.0.0.1",
        )
        print_text(f"Fasti serves {opened.engine.url.render_as_string()} at {address}  (Ctrl-C stops it)\n")
        if open_browser and sys.stdout.isatty():
            threading.Timer(0.5, webbrowser.open, (address,)).start()
        uvicorn.Server(config).run(sockets=[listening])


def _listening(host: str, port: int) -> socket.socket:
    """Listen before the address is told, so that whoever opens it at once is kept waiting and not refused."""
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        return socket.create_server((host.strip("[]"), port), family=family, backlog=256)
    except OSError as error:
        raise UsageError(f"Cannot listen at {host}, port {port}: {error.strerror}. Choose another --port or --host.") from error
