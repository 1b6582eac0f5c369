"""Every kind of page: whether all can use it, whether it fits a small screen, and what it weighs."""
import gzip

from barriers import barriers, overflow
from browser import Browser, expect

DOCUMENT = "/CSCW/COP/WG.2/2025/6"
KINDS = [
    "/", "/record", "/record?q=jackets&force=obligation", "/record?q=nobodywrotethis", "/meetings",
    DOCUMENT, DOCUMENT + "/11", DOCUMENT + "/pages/2?paragraph=11",
    "/compare", "/compare?from=CSCW/COP/WG.2/2023/5&to=CSCW/COP/WG.2/2025/6",
    "/topics", "/topics/ocean", "/bodies", "/bodies/working-group-on-safe-passage-at-sea",
    "/addressees", "/addressees/states-parties", "/states", "/states/KEN",
    "/accessibility", "/api", "/bulk", "/?as-of=2000-01-01",
]
# Where the record holds a document in several languages.
LANGUAGES = ["/A/RES/78/228?language=ar", "/compare/languages?of=A/RES/78/228&language=en&beside=ar"]
NOT_THERE = "/nothing"


def can_be_used_by_all_in_light_and_dark(browser):
    wrong = []
    for target, page in _each(browser):
        wrong += barriers(page, f"{target} in light")
        page.emulate_media(color_scheme="dark")
        wrong += barriers(page, f"{target} in dark")
    expect(not wrong, "\n".join(wrong))


def can_be_used_by_all_in_arabic(browser):
    wrong = []
    for target, page in _each(browser, "/ar"):
        wrong += barriers(page, f"{target} in Arabic")
    expect(not wrong, "\n".join(wrong))


def can_be_used_by_all_on_a_narrow_screen(browser):
    wrong = []
    for target, page in _each(browser, viewport=Browser.NARROW):
        _open(page)
        wrong += barriers(page, f"{target} at 320 pixels") + overflow(page, f"{target} at 320 pixels")
    for target, page in _each(browser, "/ar", viewport=Browser.NARROW):
        _open(page)
        wrong += overflow(page, f"{target} at 320 pixels in Arabic")
    expect(not wrong, "\n".join(wrong))


def can_be_used_by_all_when_enlarged_four_times(browser):
    """A window of 1280 by 1024 pixels at 400 per cent."""
    wrong = []
    for target, page in _each(browser, viewport={"width": 320, "height": 256}, device_scale_factor=4):
        wrong += barriers(page, f"{target} enlarged") + overflow(page, f"{target} enlarged")
    expect(not wrong, "\n".join(wrong))


def can_use_what_is_suggested_while_typing(browser):
    wrong = []
    for target, options in [("/record", {}), ("/ar", {}), ("/topics", {"viewport": Browser.NARROW})]:
        page = browser.page(target, **options)
        page.locator("#q").press_sequentially("s")
        page.locator("[role=option]").first.wait_for()
        page.keyboard.press("ArrowDown")
        for scheme in ["light", "dark"]:
            page.emulate_media(color_scheme=scheme)
            wrong += barriers(page, f"{target} with suggestions in {scheme}")
        wrong += overflow(page, f"{target} with suggestions")
    expect(not wrong, "\n".join(wrong))


def is_called_by_what_it_is(browser):
    """Whoever has many windows open, or finds the page in a list, knows which it is and where it belongs."""
    seen = {}
    for target, page in _each(browser):
        title = page.title()
        expect("Acquis" in title, target, "is called", title)
        # A past day of a page is the same page.
        expect("as-of" in target or title not in seen, target, "and", seen.get(title), "are both called", title)
        seen[title] = target


def weighs_little(browser):
    """What comes over the wire to somebody who has kept nothing, pictures of pages apart."""
    wrong = []
    for target in _targets(browser):
        page, asked = browser.page("about:blank"), []
        page.on("requestfinished", lambda request: asked.append(request))
        page.goto(target)
        weight, most = sum(map(_weight, asked)), 60_000 if target == "/" else 150_000
        if weight >= most:
            wrong.append(f"{target} weighs {weight} bytes, and may weigh {most}")
        page.context.close()
    expect(not wrong, "\n".join(wrong))


def is_painted_after_one_answer(browser):
    """Nothing but the page itself is waited for, and what comes before its content fits into the ten packets that a server
    sends before the browser has said that it got any."""
    wrong = []
    for target in _targets(browser):
        page = browser.page(target)
        blocking = page.evaluate("performance.getEntriesByType('resource').filter(it => it.renderBlockingStatus === 'blocking').length")
        before = len(gzip.compress(page.request.get(target).body().split(b"<main", 1)[0]))
        if blocking or before >= 12_000:
            wrong.append(f"{target} is painted after {blocking} more answers, and {before} bytes, which may be 12000")
        page.context.close()
    expect(not wrong, "\n".join(wrong))


def _open(page):
    """What can be folded out is folded out."""
    page.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)")


def _weight(request):
    if request.resource_type == "image":
        return 0
    sizes = request.sizes()
    return sizes["responseHeadersSize"] + sizes["responseBodySize"]


def _targets(browser):
    held = browser.status(LANGUAGES[0]) == 200
    if not held:
        print("NOT TESTED: pages of a document in several languages, which the record does not hold", flush=True)
    return KINDS + (LANGUAGES if held else [])


def _each(browser, language="", **options):
    """Each kind of page, one after the other in one window."""
    page = browser.page(language + NOT_THERE, status=404, **options)
    yield language + NOT_THERE, page
    page = browser.page(language or "/", **options)
    for target in _targets(browser):
        reply = page.goto(language + target)
        expect(reply.status == 200, language + target, "answers", reply.status)
        yield language + target, page
