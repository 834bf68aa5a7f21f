"""Whether a block of a page is well formed, where it cannot be run: files of other programs."""

from __future__ import annotations

import configparser
import json
import os
import re
import shutil
import subprocess
import tempfile
import tomllib
from pathlib import Path

#: ports that nobody needs to be root for
PORTS = {"443": "18443", "80": "18080"}


def _is_json(body: str) -> list[str]:
    try:
        json.loads(body)
    except ValueError as error:
        return [f"no JSON: {error}"]
    return []


def _is_toml(body: str) -> list[str]:
    try:
        tomllib.loads(body)
    except ValueError as error:
        return [f"no TOML: {error}"]
    return []


def _is_systemd_unit(body: str) -> list[str]:
    """Ask systemd where it is there; else check the sections alone. Programs that the unit starts need not be installed here."""
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    try:
        unit.read_string(body)
    except configparser.Error as error:
        return [f"no unit file: {error}"]
    program = shutil.which("systemd-analyze")
    if program is None:
        return [] if {"Unit", "Service", "Install"} <= set(unit.sections()) else ["a section is missing"]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "fasti.service")
        file.write_text(body, encoding="utf-8")
        told = subprocess.run([program, "verify", file], capture_output=True, text=True, check=False).stderr  # noqa: S603
    return [line for line in told.splitlines() if "fasti.service" in line and "is not executable" not in line]


def _is_nginx(body: str) -> list[str]:
    """Ask nginx where it is there, with a certificate and ports of its own; else check that braces pair and directives end."""
    nginx, openssl = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin"), shutil.which("openssl")
    if nginx is None or openssl is None:
        wrong = [] if body.count("{") == body.count("}") else ["braces do not pair"]
        lines = [line.split("#")[0].strip() for line in body.splitlines()]
        return wrong + [f"{line!r} does not end" for line in lines if line and line[-1] not in "{};"]
    with tempfile.TemporaryDirectory() as folder:
        key, certificate, site = f"{folder}/privkey.pem", f"{folder}/fullchain.pem", f"{folder}/nginx.conf"
        make = [openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=x", "-keyout", key, "-out", certificate]
        subprocess.run(make, check=True, capture_output=True)  # noqa: S603
        here = re.sub(r"/etc/letsencrypt/\S*/(fullchain|privkey)\.pem", rf"{folder}/\1.pem", body)
        here = re.sub(r"(listen (?:\[::\]:)?)(443|80)\b", lambda found: found[1] + PORTS[found[2]], here)
        Path(site).write_text(f"pid {folder}/pid;\nevents {{}}\nhttp {{\naccess_log off;\n{here}}}\n", encoding="utf-8")
        command = [nginx, "-t", "-q", "-e", "stderr", "-p", folder, "-c", site]
        told = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    return [line for line in told.stderr.splitlines() if "[emerg]" in line or "[warn]" in line]


CHECKS = {"systemd": _is_systemd_unit, "nginx": _is_nginx}
FORMS = {"json": _is_json, "toml": _is_toml}
