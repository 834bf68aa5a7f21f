"""A ZIP is taken apart into files that vanish; bombs, locked members and names that climb out are refused."""

from __future__ import annotations

import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import IO

from fasti.errors import DamagedError, NotFoundError, SourceError, UnsafeError

KIND = "a ZIP archive"
SUFFIXES = (".zip", ".wacz")
#: members an archive may have
MOST_MEMBERS = 200_000
#: how many times its own size an archive may unpack to, all members together, and what any archive may
RATIO, ALWAYS = 100, 20_000_000
#: bytes copied at once
PIECE = 1 << 20


def is_archive(name: str) -> bool:
    """Say whether it is called an archive."""
    return name.lower().endswith(SUFFIXES)


def unpacked(path: Path, name: str, wanted: Callable[[str], bool]) -> Iterator[tuple[str, Path | SourceError]]:
    """Give each wanted member as a file that lives until the next one is asked for, or the error that says why not.

    Raises NotFoundError, DamagedError, UnsafeError, of the whole archive.
    """
    try:
        with zipfile.ZipFile(path) as archive, tempfile.TemporaryDirectory(prefix="fasti-") as folder:
            members = archive.infolist()
            if len(members) > MOST_MEMBERS:
                raise UnsafeError(name, f"it has more than {MOST_MEMBERS:,} members")
            if _overlap(members):
                raise UnsafeError(name, "its members share their bytes, as in an archive that unpacks without end")
            left = path.stat().st_size * RATIO + ALWAYS
            for member in members:
                if not member.filename or member.is_dir() or _is_hidden(member.filename) or not wanted(member.filename):
                    continue
                where = f"{name}/{member.filename}"
                file = Path(folder) / ("member" + "".join(PurePosixPath(member.filename).suffixes[-2:])[-20:].replace("\\", ""))
                try:
                    left -= _unpack(archive, member, file, where, left)
                except SourceError as error:
                    yield where, error
                    continue
                yield where, file
                file.unlink(missing_ok=True)
    except FileNotFoundError as error:
        raise NotFoundError(name) from error
    except (zipfile.BadZipFile, zipfile.LargeZipFile, OSError, EOFError, ValueError, NotImplementedError) as error:
        raise DamagedError(name, KIND, "it is damaged") from error


def _is_hidden(member: str) -> bool:
    return any(part.startswith((".", "__MACOSX")) and part != "." and not part.startswith("..") for part in member.split("/"))


def _overlap(members: Sequence[zipfile.ZipInfo]) -> bool:
    """Say whether members share bytes of the archive, as no program packs them."""
    places = sorted((member.header_offset, member.compress_size) for member in members)
    return any(start + size > after for (start, size), (after, _) in pairwise(places))


def _climbs_out(member: str) -> bool:
    """Say whether a member's name points outside the archive, on any system."""
    names = (PurePosixPath(member), PureWindowsPath(member))
    return any(path.is_absolute() or path.drive or ".." in path.parts for path in names) or "\x00" in member


def _unpack(archive: zipfile.ZipFile, member: zipfile.ZipInfo, file: Path, where: str, left: int) -> int:
    """Unpack one member; gives how many bytes it has. Raises UnsafeError, DamagedError."""
    if _climbs_out(member.filename):
        raise UnsafeError(where, "its name points outside the archive")
    if member.flag_bits & 1:
        raise DamagedError(where, "a member of an archive", "it is locked with a password")
    if shutil.disk_usage(file.parent).free < member.file_size:
        raise SourceError(
            f"{where!r} cannot be unpacked: no space left for it. Free some space, or set TMPDIR, and add it again."
        )
    try:
        with archive.open(member) as opened, file.open("wb") as written:
            return _copied(opened, written, where, left)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise DamagedError(where, "a member of an archive", "it is damaged") from error


def _copied(opened: IO[bytes], written: IO[bytes], where: str, left: int) -> int:
    size = 0
    while piece := opened.read(PIECE):
        size += len(piece)
        if size > left:
            raise UnsafeError(where, "its archive unpacks to more than a hundred times its size")
        written.write(piece)
    return size
