"""Tries the page that waits for a file that is being made: python Tests/Browser/waiting.py ADDRESS

The site makes no file before this program has said "looked". Says what is not as it should be, and ends with 1 if there is any.
"""
import sys

from playwright.sync_api import sync_playwright

from barriers import barriers, overflow
from browser import Browser, Wrong, expect

FILE = "/record.pdf"


def main(address):
    with sync_playwright() as playwright:
        browser = Browser(playwright, address)
        try:
            _wait(browser)
            failures = []
        except Wrong as failure:
            failures = [str(failure)]
        failures += browser.leave()
        browser.close()
    print("\n".join(failures))
    return 1 if failures else 0


def _wait(browser):
    reader = browser.page(FILE, status=202)
    with reader.expect_download(timeout=120_000) as download:
        wrong = _looks(browser, "") + _looks(browser, "/ar")
        print("looked", flush=True)
    with open(download.value.path(), "rb") as file:
        expect(file.read().startswith(b"%PDF-"), "the browser fetches the file by itself")
    expect(download.value.suggested_filename == "recommendations.pdf", download.value.suggested_filename)
    expect(reader.locator("p.lead[role=status]").inner_text(), "what was told stays there")
    expect(not wrong, "\n".join(wrong))


def _looks(browser, language):
    """What keeps somebody from using the page, wide and narrow, in light and dark. It is held still while it is looked at."""
    page = browser.page("about:blank")

    def hold(route):
        reply = route.fetch()
        route.fulfill(response=reply, headers={name: value for name, value in reply.headers.items() if name != "refresh"})

    page.route("**" + FILE, hold)
    reply = page.goto(language + FILE)
    expect(reply.status == 202, "the site answers", reply.status)
    wrong = []
    for scheme in ["light", "dark"]:
        page.emulate_media(color_scheme=scheme)
        wrong += barriers(page, f"{language + FILE} in {scheme}")
    page.set_viewport_size(Browser.NARROW)
    return wrong + barriers(page, f"{language + FILE} at 320 pixels") + overflow(page, f"{language + FILE} at 320 pixels")


if len(sys.argv) != 2:
    sys.exit(__doc__)
sys.exit(main(sys.argv[1]))
