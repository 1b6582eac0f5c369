"""How people find what they look for."""
import re
from urllib.parse import parse_qs, urlencode, urlsplit

from browser import expect, found, side

LATER = "/CSCW/COP/WG.2/2025/6"


def finds_by_words_and_narrows(browser):
    _find_and_narrow(browser.page("/"))


def finds_by_words_and_narrows_without_javascript(browser):
    _find_and_narrow(browser.page("/", java_script_enabled=False))


def _find_and_narrow(page):
    page.locator("#q").fill("life jackets")
    page.get_by_role("button", name="Search").click()
    page.wait_for_url("**/record?*")
    expect(page.locator("#q").input_value() == "life jackets", "the words stay in their field")
    all_found = found(page)
    results = page.locator("ol.recommendations > li, ul.recommendations > li")
    expect(0 < results.count() <= all_found, "as many are shown as are found:", results.count(), all_found)
    expect("jacket" in results.first.locator("mark.match").first.inner_text().lower() + results.first.inner_text().lower(),
           "the first has the words:", results.first.inner_text())

    facet = page.locator("ul.facet a", has_text="Obligation")
    count = int(facet.locator(".count").inner_text())
    facet.click()
    page.wait_for_url("**force=obligation**")
    expect(found(page) == count < all_found, "the facet said", count, "and", found(page), "are found")
    expect(parse_qs(urlsplit(page.url).query)["q"] == ["life jackets"], "the words are still asked for:", page.url)
    page.locator(".chosen a", has_text="Obligation").click()
    page.wait_for_url(lambda url: "force" not in url)
    expect(found(page) == all_found, "without the filter all are found again:", found(page))


def chooses_what_is_suggested_with_the_keyboard(browser):
    page = browser.page("/record?force=obligation")
    field, options = page.locator("#q"), page.locator("[role=option]")
    expect(field.get_attribute("role") == "combobox", "the field says what it is")
    field.focus()
    page.keyboard.type("jack")
    options.first.wait_for()
    expect(field.get_attribute("aria-expanded") == "true", "it says that its list is open")
    told = page.locator("form[role=search] [role=status]").inner_text()
    expect(told.startswith(str(options.count()) + " suggestion"), "it is told how many there are:", told, options.count())
    expect(not _chosen(page), "nothing is chosen before somebody chooses")
    page.keyboard.press("ArrowDown")
    expect(_chosen(page) == options.first.inner_text(), "down leads to the first")
    page.keyboard.press("ArrowUp")
    expect(not _chosen(page), "up from there to what was typed")
    page.keyboard.press("ArrowUp")
    expect(_chosen(page) == options.last.inner_text(), "and further up to the last")
    page.keyboard.press("Escape")
    expect(options.count() == 0 and field.get_attribute("aria-expanded") == "false", "Escape closes the list")
    expect(field.input_value() == "jack", "and leaves what was typed")
    page.keyboard.press("ArrowDown")
    options.first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=jack*")
    expect(field.input_value().startswith("jacket"), "Enter goes where the chosen one leads:", field.input_value())
    expect(page.locator(".chosen a", has_text="Obligation").count() == 1, "what was narrowed stays narrowed")
    expect(found(page) > 0, "and something is found")


def _chosen(page):
    """What the field says is chosen; nothing where it says nothing."""
    return page.evaluate("""() => {
        const id = document.querySelector('#q').getAttribute('aria-activedescendant');
        const chosen = [...document.querySelectorAll('[role=option][aria-selected=true]')];
        if (!id) return chosen.length ? 'chosen, and not said' : null;
        return chosen.length === 1 && chosen[0].id === id ? chosen[0].innerText : 'another is said than chosen';
    }""")


def is_suggested_in_the_language_of_the_page_for_a_press(browser):
    page = browser.page("/ar/topics", viewport=browser.NARROW)
    page.locator("#q").press_sequentially("jack")
    option = page.locator("[role=option]").first
    option.wait_for()
    expect(side(page, ".suggested .count") == "left", "the numbers stand at the left")
    expect(page.evaluate("document.documentElement.scrollWidth") <= 320, "the list fits a narrow screen")
    option.click()
    page.wait_for_url("**/ar/record?q=jack*")
    page.locator("#q").fill("الدول ال")
    named = page.locator("[role=option]", has_text="الدول الأطراف")
    named.wait_for()
    expect(named.get_attribute("href") == "/ar/record?addressee=States+parties", named.get_attribute("href"))
    page.locator("#q").fill("zzzz")
    page.locator(".suggested").wait_for(state="hidden")
    told = page.locator("form[role=search] [role=status]").text_content()
    expect(told == "لا اقتراحات", "where nothing is suggested no list is shown, and that is said:", told)


def finds_what_is_asked_of_a_State_on_a_telephone(browser):
    page = browser.page("/", viewport={"width": 390, "height": 844}, java_script_enabled=False)
    page.get_by_role("link", name="What is asked of your State").click()
    page.wait_for_url("**/states")
    page.get_by_role("link", name="Kenya", exact=True).click()
    page.wait_for_url("**/states/KEN")
    page.get_by_role("link", name="The whole list").click()
    page.wait_for_url("**/record?**addressee=States+parties**")
    every = found(page)
    page.get_by_role("link", name="Narrow the list").click()
    field = page.get_by_label("From", exact=True)
    expect(0 <= field.bounding_box()["y"] < 844, "one press leads past the list to what narrows it")
    field.fill("2025")
    page.get_by_role("button", name="Show these years").click()
    page.wait_for_url("**from=2025**")
    expect(0 < found(page) < every, "of the years asked for there are fewer:", found(page), every)
    expect(page.locator("ul.facet a", has_text="Direction").is_visible(), "and how firmly they ask is told")


def is_led_from_a_name_to_what_bears_it(browser):
    page = browser.page("/record?q=kenya", java_script_enabled=False)
    for words, place in [("kenya", "/states/KEN"), ("Secretariat", "/addressees/secretariat"), ("CSCW/COP/WG.2/2025/6", LATER),
                         ("cscw/cop/wg.2/2025/6", LATER), ("Working Group on Safe Passage at Sea", "/bodies/working-group-on-safe-passage-at-sea")]:
        page.locator("#q").fill(words)
        page.get_by_role("button", name="Search").click()
        led = [link.get_attribute("href") for link in page.locator(".respelt a").all()]
        expect(place in led, words, "leads to", led)
    page.goto("/record?q=kenya+boats")
    expect(not page.locator(".respelt a[href*=states]").count(), "words that are no name lead nowhere else")


def learns_how_to_search(browser):
    page = browser.page("/record", java_script_enabled=False)
    page.get_by_text("How to search").click()
    ways = page.locator(".how li").all_inner_texts()
    expect(len(ways) == 6, ways)
    typed = [re.sub("[\u2066-\u2069]", "", way).rsplit(":", 1)[0] for way in ways]
    expect(any(words.startswith("to:UNODC") for words in typed), typed)
    for words in typed:
        page.goto("/record?" + urlencode({"q": words}))
        left_out = page.locator(".remarks li").all_inner_texts()
        expect(all("called" in note for note in left_out), words, "is understood:", left_out)
