// The list of contents marks the section that the reader is in, with the date line's claret.
export function followTheReader() {
  const links = [...document.querySelectorAll(".toc a")];
  const parts = links.map((link) => document.getElementById(link.hash.slice(1)));
  if (!links.length) return;
  let waiting = false;
  const mark = () => {
    waiting = false;
    const line = innerHeight / 3;
    const here = parts.findLastIndex((part) => part?.getBoundingClientRect().top < line);
    links.forEach((link, at) => (at === here ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current")));
  };
  addEventListener("scroll", () => waiting ||= !!requestAnimationFrame(mark), { passive: true });
  mark();
}
