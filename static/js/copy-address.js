// The sign of a paragraph or section, <a class="anchor" href="#p3">, also copies its address.
export function copyAddresses() {
  const text = document.querySelector("[data-copied].prose");
  if (!text || !navigator.clipboard) return;
  const said = document.createElement("p");
  said.className = "vh";
  said.setAttribute("role", "status");
  text.after(said);
  text.addEventListener("click", async ({ target }) => {
    const sign = target.closest?.(".anchor, .num");
    if (!sign) return;
    await navigator.clipboard.writeText(location.origin + location.pathname + sign.hash);
    sign.dataset.copied = said.textContent = text.dataset.copied;
    setTimeout(() => {
      delete sign.dataset.copied;
      said.textContent = "";
    }, 2000);
  });
}
