// A name in a list, <li data-c-of="NOR">, lights its shape on the map, <path id="NOR">.
export function joinMapAndLists() {
  for (const item of document.querySelectorAll("[data-c-of]")) {
    const shape = document.getElementById(item.dataset.cOf);
    if (!shape) continue;
    for (const type of ["mouseenter", "focusin", "mouseleave", "focusout"]) {
      item.addEventListener(type, () => shape.classList.toggle("on", type === "mouseenter" || type === "focusin"));
    }
  }
}
