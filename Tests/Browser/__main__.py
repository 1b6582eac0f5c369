"""Tries a site of Acquis in a real browser: python Tests/Browser ADDRESS [WORD…]

Runs every check, or those whose name has one of the words; says what is not as it should be, and ends with 1 if there is any.
The record behind the site holds the example reports as they were printed.
"""
import sys
import time
import traceback

from playwright.sync_api import sync_playwright

import journeys
import pages
import searching
from browser import Browser, Wrong


def checks():
    for module in (searching, journeys, pages):
        for name, value in vars(module).items():
            if callable(value) and getattr(value, "__module__", "") == module.__name__ and not name.startswith("_"):
                yield name.replace("_", " "), value


def main(address, words):
    wrong = 0
    with sync_playwright() as playwright:
        browser = Browser(playwright, address)
        for name, check in checks():
            if words and not any(word in name for word in words):
                continue
            begun = time.monotonic()
            try:
                check(browser)
                failures = []
            except Wrong as failure:
                failures = [str(failure)]
            except Exception:
                failures = [traceback.format_exc(limit=-3)]
            failures += browser.leave()
            wrong += len(failures)
            print(f"{'WRONG' if failures else 'right'} {time.monotonic() - begun:5.1f} s  {name}", flush=True)
            for failure in failures:
                print("    " + failure.strip().replace("\n", "\n    "), flush=True)
        browser.close()
    return 1 if wrong else 0


if len(sys.argv) < 2:
    sys.exit(__doc__)
sys.exit(main(sys.argv[1].rstrip("/"), sys.argv[2:]))
