"""One browser for all checks, and somebody who watches what its pages do."""
import re
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import urlopen


class Wrong(Exception):
    """Something is not as it should be."""


def expect(so, *words):
    if not so:
        raise Wrong(" ".join(str(word) for word in words))


def found(page):
    """How many recommendations a list says that it has."""
    return int(re.search(r"\d+", page.locator("#found").inner_text()).group())


def side(page, place):
    """On which side of the window something stands."""
    box = page.locator(place).first.bounding_box()
    return "left" if box["x"] + box["width"] / 2 < page.viewport_size["width"] / 2 else "right"


class Browser:
    WIDE = {"width": 1280, "height": 900}
    NARROW = {"width": 320, "height": 640}

    def __init__(self, playwright, address):
        self.address = address
        self.chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        self.contexts = []
        self.complaints = []

    def page(self, target, status=200, **options):
        """A page in a fresh window, which has kept nothing of others."""
        context = self.chromium.new_context(
            base_url=self.address, **{"viewport": self.WIDE, "locale": "en-GB", "reduced_motion": "reduce"} | options)
        context.set_default_timeout(60_000)
        self.contexts.append(context)
        page = context.new_page()
        self._watch(page, status)
        reply = page.goto(target)
        expect(reply is None or reply.status == status, target, "answers", reply and reply.status)
        return page

    def status(self, target):
        """The status with which the site answers."""
        try:
            return urlopen(self.address + target, timeout=60).status
        except HTTPError as error:
            return error.code

    def _watch(self, page, status):
        home = urlsplit(self.address).netloc

        def said(message):
            # A browser says of a page that is not there that it is not there.
            if message.type in ("error", "warning") and not (status != 200 and f"status of {status}" in message.text):
                self.complaints.append(f"{page.url}: the console says: {message.text}")

        def asked(request):
            parts = urlsplit(request.url)
            if parts.scheme not in ("data", "blob", "about") and parts.netloc != home:
                self.complaints.append(f"{page.url} asks a third party: {request.url}")

        page.on("console", said)
        page.on("pageerror", lambda error: self.complaints.append(f"{page.url}: a script failed: {error}"))
        page.on("request", asked)

    def leave(self):
        """Closes all windows; what was complained of meanwhile."""
        for context in self.contexts:
            context.close()
        complaints, self.contexts, self.complaints = list(dict.fromkeys(self.complaints)), [], []
        return complaints

    def close(self):
        self.chromium.close()
