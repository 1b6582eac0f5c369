"""What people do with the record, step by step, as they do it."""
import csv
import io
import json
import re
import zipfile

from browser import expect, found, side

EARLIER, LATER = "/CSCW/COP/WG.2/2023/5", "/CSCW/COP/WG.2/2025/6"


def opens_a_recommendation_and_follows_its_thread(browser):
    page = browser.page("/record?q=count+those+on+board+before+each+departure")
    page.locator(f'.recommendations a[href="{LATER}/11"]').first.click()
    expect(page.get_by_role("heading", level=1).inner_text() == "Paragraph 11", page.url)
    expect("count those on board" in page.locator("blockquote.adopted").inner_text(), "its words are there")
    expect(page.locator("blockquote mark.verb").first.inner_text() == "shall", "the words that ask are marked")
    expect("shall require" in page.locator("meta[name=description]").get_attribute("content"), "whoever is sent it reads its words")
    names = page.locator("svg.thread .rungName").all_text_contents()
    expect(names == ["Encouragement", "Direction", "Obligation"], "the picture names the forces in it:", names)
    page.locator("svg.thread a").nth(1).click()
    page.wait_for_url(f"**{EARLIER}/11")
    expect(page.locator("blockquote mark.verb").first.inner_text() == "should", "it was asked less firmly before")
    page.locator(f'.related a[href="{LATER}/11"]').first.click()
    page.wait_for_url(f"**{LATER}/11")
    page.locator(".related summary").first.click()
    difference = page.locator(".related .difference").first
    expect(difference.locator("del").first.inner_text() == "should", "what changed is told:", difference.inner_text())
    page.locator("a[rel=next]").click()
    expect(page.get_by_role("heading", level=1).inner_text() == "Paragraph 12", "the next one follows")


def prints_what_a_recommendation_is_bound_to_and_why(browser):
    page = browser.page(LATER + "/11")
    page.emulate_media(media="print")
    expect(page.locator(f'.related a[href="{EARLIER}/11"]').is_visible(), "the earlier one is printed")
    expect(page.locator(".related p").nth(1).is_visible(), "and what shows that they are bound")
    for place in ["header nav", "form.search", "a.on", "footer a"]:
        expect(not page.locator(place).first.is_visible(), place, "is of no use on paper")
    page.goto(f"/compare?from={EARLIER[1:]}&to={LATER[1:]}")
    expect(page.locator("p.hint ins").is_visible(), "how words are marked stands on paper too")


def compares_two_meetings(browser):
    page = browser.page(LATER)
    page.get_by_role("link", name=re.compile("Compare with the one before")).click()
    page.wait_for_url("**/compare?**")
    expect(page.locator(".passages ins").count() > 5 and page.locator(".passages del").count() > 5, "what came and what went")
    places = page.locator(".passages .place bdi").all_inner_texts()
    expect("Paragraph 11" in places and "Note 1" in places, "a note is not taken for a paragraph:", places)
    came = page.locator(".passages ins").count()
    page.get_by_role("link", name="The other way round").click()
    page.wait_for_url("**from=CSCW/COP/WG.2/2025/6&**")
    expect(page.locator("dl.sides a").first.get_attribute("href") == LATER, "the later one is now the first")
    expect(page.locator(".passages ins").count() > 5, "what came and what went")

    page.goto("/meetings")
    page.get_by_role("link", name="Compare documents").click()
    page.get_by_label("Earlier").fill(EARLIER[1:])
    page.get_by_label("Later").fill(f" {LATER[1:].lower()} ")
    page.locator("main button").click()
    expect(page.locator(".passages ins").count() == came, "a form leads to the same")


def is_led_on_from_what_is_not_there(browser):
    page = browser.page(LATER + "/999", status=404)
    expect("999" in page.locator(".lead").inner_text(), "what is not there is named")
    page.get_by_role("link", name="Read that document").click()
    page.wait_for_url("**" + LATER)
    page = browser.page(f"/compare?from=A/NOT/HELD&to={LATER[1:]}", status=404)
    expect("A/NOT/HELD" in page.locator(".lead").inner_text(), "which of the two is not there is said")


def sees_the_original_with_the_words_lit(browser):
    page = browser.page(LATER + "/11")
    words = page.locator("blockquote.adopted").inner_text()
    page.locator("figure.onPage a").first.click()
    page.wait_for_url("**/pages/2?**")
    picture = page.locator(".sheet img")
    picture.evaluate("image => image.decode()")
    expect(picture.evaluate("image => image.naturalWidth") > 500, "the page is drawn")
    expect(picture.get_attribute("alt"), "the picture has words of its own")
    paper, lit = picture.bounding_box(), page.locator(".sheet rect.lit").first.bounding_box()
    expect(paper["x"] < lit["x"] and lit["x"] + lit["width"] < paper["x"] + paper["width"], "lit within the paper", paper, lit)
    expect(paper["y"] < lit["y"] < paper["y"] + paper["height"] / 2, "where the words stand", paper, lit)
    read = page.locator(".placed li.lit").inner_text()
    expect(" ".join(words.split()) in " ".join(read.split()), "its words are lit beside it:", read)
    page.locator("a[rel=next]").first.click()
    page.wait_for_url("**/pages/3*")


def changes_the_language(browser):
    page = browser.page(LATER + "/11")
    expect(side(page, ".wordmark") == "left", "the name is at the left")
    for label, language, direction in [("Français", "fr", "ltr"), ("中文", "zh", "ltr"), ("العربية", "ar", "rtl")]:
        page.locator("nav.languages").get_by_role("link", name=label).click()
        page.wait_for_url(f"**/{language}{LATER}/11")
        root = page.locator("html")
        expect((root.get_attribute("lang"), root.get_attribute("dir")) == (language, direction), language, direction)
        lines = page.locator("form.search button").evaluate(
            "it => { const words = document.createRange(); words.selectNodeContents(it); return words.getClientRects().length }")
        expect(lines == 1, "what the button says stands on one line:", language, lines)
        expect("count those on board" in page.locator("blockquote.adopted").inner_text(), "what was adopted stays as it was")
        expect(page.locator("blockquote.adopted").get_attribute("dir") == "ltr", "and is read in its own direction")
    for place, its in [(".wordmark", "right"), ("form.search", "left"), (".margin", "left"), ("blockquote", "right")]:
        expect(side(page, place) == its, place, "is mirrored in Arabic")
    page.locator("header nav").nth(1).get_by_role("link").first.click()
    page.wait_for_url("**/ar/record")
    expect(page.locator("html").get_attribute("dir") == "rtl", "the language stays from page to page")


def reads_each_thing_in_its_own_direction(browser):
    page = browser.page("/ar" + LATER + "/11")
    address = page.locator("[rel=bookmark]")
    expect(_letter(address, 0)["x"] < _letter(address, -1)["x"], "an address is read from the left, with its stroke before it")
    page.goto("/ar/topics")
    few, many = (page.locator(f"svg.scale rect.heat-{shade}").first.bounding_box()["x"] for shade in (1, 5))
    expect(few > many, "the shades go from few to many as the page is read")
    page = browser.page("/ar/meetings", viewport=browser.NARROW)
    picture = page.locator("svg.timeline").bounding_box()
    for label in page.locator("svg.timeline .row").all():
        first = _letter(label, 0)
        expect(picture["x"] - 1 <= first["x"] and first["right"] <= picture["x"] + picture["width"] + 1,
               "a name begins within the picture:", label.inner_text())


def _letter(place, number):
    """Where a letter of the words of a place stands."""
    return place.evaluate("""(it, number) => {
        const text = document.createTreeWalker(it, NodeFilter.SHOW_TEXT).nextNode(), range = document.createRange();
        const at = number < 0 ? text.length + number : number;
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return range.getBoundingClientRect();
    }""", number)


def takes_the_data_along(browser):
    page = browser.page("/record?q=life+jackets")
    count = found(page)
    table = list(csv.DictReader(io.StringIO(_download(page, "CSV").decode())))
    expect(len({row["recommendation"] for row in table}) == count, "the table has", len(table), "rows, and the page", count)
    value = json.loads(_fetched(page, "JSON"))
    expect(value["total"] == count, "the JSON says", value["total"], "and the page", count)
    page.goto(LATER)
    footer = page.locator("footer")
    expect(b"akomaNtoso" in _fetched(page, "Akoma Ntoso"), "a document is given out as Akoma Ntoso")
    if footer.get_by_role("link", name="Word").count():
        names = zipfile.ZipFile(io.BytesIO(_download(page, "Word"))).namelist()
        expect("word/document.xml" in names, "a document is given out for Word:", names)


def tries_the_interface_for_programs(browser):
    page = browser.page("/api")
    address = page.get_by_role("link", name="/api/v1/topics", exact=True).get_attribute("href")
    expect(page.request.get(address).json()["items"], "an address that needs nothing put into it can be tried")
    page.set_viewport_size(browser.NARROW)
    box = page.locator("table td").last.bounding_box()
    expect(box["x"] >= 0 and box["x"] + box["width"] <= 320, "what it gives is seen on a narrow screen without scrolling:", box)


def _download(page, name):
    with page.expect_download() as download:
        page.locator("footer").get_by_role("link", name=name, exact=True).click()
    with open(download.value.path(), "rb") as file:
        return file.read()


def _fetched(page, name):
    address = page.locator("footer").get_by_role("link", name=name, exact=True).get_attribute("href")
    reply = page.request.get(address)
    expect(reply.ok, address, reply.status)
    return reply.body()


def uses_the_keyboard_alone(browser):
    page = browser.page("/record")
    page.keyboard.press("Tab")
    expect(page.locator("a.skip").evaluate("it => it === document.activeElement"), "the first stop is the way to the content")
    box = page.locator("a.skip").bounding_box()
    expect(box["y"] >= 0 and box["height"] > 20, "and it can be seen:", box)
    page.keyboard.press("Enter")
    page.wait_for_url("**#content")
    _tab_to(page, "input[type=search]", 3)
    page.keyboard.type("life jackets")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=life+jackets")
    _tab_to(page, ".recommendations a", 60)
    page.keyboard.press("Enter")
    page.wait_for_url("**/CSCW/**")
    expect(page.get_by_role("heading", level=1).is_visible(), page.url)


def _tab_to(page, place, most):
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("place => document.activeElement.matches(place)", place):
            return
    expect(False, f"{most} presses of Tab do not lead to {place}")


# What an element and all in it look like; what has the focus must look unlike itself without.
_LOOK = """() => {
    const here = document.activeElement;
    if (here === document.body) return null;
    const look = () => [here, ...here.querySelectorAll('*')].map(it => {
        const s = getComputedStyle(it);
        return [s.outlineStyle, s.outlineWidth, s.stroke, s.strokeWidth, s.textDecorationLine, s.textDecorationThickness].join();
    }).join(';');
    const s = getComputedStyle(here), outlined = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2;
    const focused = look(), name = here.outerHTML.slice(0, 120);
    if (outlined) return {name, seen: true};
    here.blur();
    const seen = look() !== focused;
    here.focus({focusVisible: true});
    return {name, seen};
}"""


def sees_where_the_keyboard_is(browser):
    for target in ["/", "/record?q=jackets&force=obligation", LATER + "/11", LATER + "/pages/2?paragraph=11", "/meetings", "/topics"]:
        page = browser.page(target)
        for stop in range(200):
            page.keyboard.press("Tab")
            look = page.evaluate(_LOOK)
            if look is None:
                break
            expect(look["seen"], f"{target}: no sign of the focus at stop {stop}: {look['name']}")
        expect(stop > 10, target, "has stops for the keyboard:", stop)
