"""What keeps people from using a page."""
from axe_playwright_python.base import AXE_FILE_PATH

_RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], "resultTypes": ["violations"]}
# Only what is found comes out of the browser, as words.
_FIND = """rules => axe.run(rules).then(found => found.violations.map(rule => rule.id + ': ' + rule.help + ': ' + rule.nodes
    .slice(0, 2).map(node => node.html.slice(0, 160) + ' (' + node.failureSummary.split('\\n').pop().trim() + ')').join('; ')))"""
_AXE = AXE_FILE_PATH.read_text(encoding="utf-8")


def barriers(page, where):
    """What keeps somebody from using the page: where, which rule, and the first elements."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(_AXE)
    return [f"{where}: {words}" for words in page.evaluate(_FIND, _RULES)]


def overflow(page, where):
    width = page.evaluate("document.documentElement.scrollWidth")
    return [f"{where}: scrolls sideways, {width} pixels wide"] if width > page.viewport_size["width"] else []
