"""Runs axe on an open page and says what is wrong, and what axe leaves to a human to judge."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Page

EVERYTHING = {
    "type": "tag",
    "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
"""Which rules to run: all that a page has to keep, and those of them about colours."""

RUN = """async ([rules, selectors]) => {
  for (const fold of document.querySelectorAll("details")) {
    fold.removeAttribute("name");  // else opening one closes the last
    fold.open = true;
  }
  // Axe takes a page without a background for white; the browser paints it as the scheme has it.
  const root = document.documentElement;
  root.style.backgroundColor = "";
  const bare = [root, document.body].every((one) =>
    getComputedStyle(one).backgroundColor === "rgba(0, 0, 0, 0)");
  if (bare) root.style.backgroundColor = "Canvas";
  const found = await axe.run(document, {
    runOnly: rules,
    resultTypes: ["violations", "incomplete"],
  });
  const flat = (rules) => rules.flatMap((rule) => rule.nodes.map((node) => {
    const element = document.querySelector(node.target.at(-1));
    return {
      rule: rule.id,
      html: node.html.slice(0, 200),
      why: [...node.any, ...node.all, ...node.none].map((check) => check.message).join(" "),
      matches: selectors.filter((selector) => element?.matches(selector)),
    };
  }));
  return {violations: flat(found.violations), incomplete: flat(found.incomplete)};
}"""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What axe cannot decide and a human has: where it occurs, and why it is right there."""

    rule: str
    selector: str
    why: str


@dataclass(frozen=True, slots=True)
class Finding:
    """An element at which a rule of axe is broken, or may be."""

    rule: str
    html: str
    why: str
    matches: tuple[str, ...]
    """Which of the reviewed selectors the element fits."""

    def __str__(self) -> str:
        return f"{self.rule}: {self.html} ({self.why})"

    def is_covered_by(self, reviewed: Reviewed) -> bool:
        return self.rule == reviewed.rule and reviewed.selector in self.matches


@dataclass(frozen=True, slots=True)
class Findings:
    """What axe found on a page: what is wrong, and what it could not decide."""

    violations: tuple[Finding, ...]
    incomplete: tuple[Finding, ...]


def load_axe(page: "Page") -> None:
    """Brings axe into the open page, whose context has to bypass the security policy."""
    from axe_playwright_python.sync_playwright import Axe  # plain `pytest` has none

    page.evaluate(Axe().axe_script)


def run_axe(page: "Page", rules: dict[str, Any], *, selectors: list[str]) -> Findings:
    """Opens every fold and runs ``rules`` of axe; notes which ``selectors`` elements fit."""
    found: dict[str, list[dict[str, Any]]] = page.evaluate(RUN, [rules, selectors])
    return Findings(
        *(
            tuple(Finding(**{**one, "matches": tuple(one["matches"])}) for one in found[kind])
            for kind in ("violations", "incomplete")
        )
    )
