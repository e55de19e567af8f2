// fold.css opens these on wide screens; this is for browsers without ::details-content.
const WIDE = { ".fold-p": "(min-width: 62rem)", ".grid-find > details": "(min-width: 56rem)" };

export function openFolds() {
  if (CSS.supports("selector(::details-content)")) return;
  for (const [selector, query] of Object.entries(WIDE)) {
    const wide = matchMedia(query);
    const apply = () => document.querySelectorAll(selector).forEach((fold) => (fold.open = wide.matches));
    wide.addEventListener("change", apply);
    if (wide.matches) apply();
  }
}
