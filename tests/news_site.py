"""A web site on this machine, with the pages that a test gives it, and the feed that names them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import made_files

WORDS = "The ministry said on Tuesday that Colonel Ana Sample had been named commander of the 3rd Brigade in the north."
ROW = {"title": "Brigade gets a commander", "text": WORDS, "published": "2023-07-13", "publisher": "The Herald"}


class Site(ThreadingHTTPServer):
    """A web site on this machine: path -> (status, headers, body), or a function that writes to the connection."""

    daemon_threads = True

    def __init__(self):
        self.pages, self.visits = {}, []
        super().__init__(("127.0.0.1", 0), Answering)
        self.url = f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, *_):
        """Connections are broken off on purpose."""


class Answering(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.visits.append((self.path, dict(self.headers)))
        page = self.server.pages.get(self.path, (404, {}, b""))
        if callable(page):
            page(self.wfile)
            return
        status, headers, body = page
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@contextmanager
def open_site() -> Iterator[Site]:
    """Run a site while the block runs."""
    with Site() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def rss(site, *paths):
    items = "".join(
        f"<item><title>T {path}</title><link>{site.url}{path}</link><pubDate>Thu, 13 Jul 2023 08:00:00 GMT</pubDate></item>"
        for path in paths
    )
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>The Herald</title>{items}</channel></rss>".encode()


def offer(site, *paths, etag='"1"'):
    site.pages["/feed"] = (200, {"ETag": etag}, rss(site, *paths))
    for path in paths:
        site.pages[path] = (200, {"Content-Type": "text/html"}, made_files.page({**ROW, "text": f"{WORDS} It was {path}."}))
