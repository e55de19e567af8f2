// A search field offers names while somebody types: the combobox with a list of the ARIA patterns.
const WAIT = 120; // milliseconds after the last key
const SHORTEST = 2;
const STEPS = { ArrowDown: 1, ArrowUp: -1 };
const MOVES_WITHIN_THE_FIELD = new Set(["ArrowLeft", "ArrowRight", "Home", "End"]);

// What was typed while this file was fetched is asked for; the focus alone opens nothing.
export function offerSuggestions(field, textAtFocus) {
  const suggestions = new Suggestions(field);
  if (field.value !== textAtFocus) suggestions.ask();
}

class Suggestions {
  constructor(input) {
    this.input = input;
    input.insertAdjacentHTML("afterend", '<ul class="suggestions" role="listbox" hidden></ul>');
    this.list = input.nextElementSibling;
    this.list.id = `${input.id}-suggestions`;
    this.list.setAttribute("aria-label", input.labels[0]?.textContent.trim() ?? "");
    input.setAttribute("aria-controls", this.list.id);
    input.addEventListener("input", () => this.ask());
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => this.close());
    // The field keeps the focus while an option is clicked.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.go(event.target.closest("li")));
  }

  get options() {
    return [...this.list.children];
  }

  get chosen() {
    return this.list.querySelector("[aria-selected=true]");
  }

  // Where the list is to be opened by an arrow, it begins `step` from the field.
  ask(step = 0) {
    this.callOff();
    this.mark(null); // Enter searches for what was typed since
    const text = this.input.value.trim();
    if (text.length < SHORTEST) return this.close();
    this.timer = setTimeout(() => this.fetch(text, step), step ? 0 : WAIT);
  }

  callOff() {
    clearTimeout(this.timer);
    this.request?.abort();
  }

  async fetch(text, step) {
    const { signal } = (this.request = new AbortController());
    try {
      const address = `${this.input.dataset.suggest}?${new URLSearchParams({ q: text })}`;
      const answer = await fetch(address, { signal });
      this.show(answer.ok ? (await answer.json()).suggestions : [], step);
    } catch {
      // The field works without; what was called off has been asked anew since.
      if (!signal.aborted) this.close();
    }
  }

  show(suggestions, step) {
    if (document.activeElement !== this.input) return;
    this.list.replaceChildren(...suggestions.map((one, number) => this.option(one, number)));
    this.list.hidden = !suggestions.length;
    this.input.setAttribute("aria-expanded", String(!this.list.hidden));
    this.mark(null);
    if (step) this.choose(step);
  }

  option({ text, name, label, url }, number) {
    const item = document.createElement("li");
    item.id = `${this.list.id}-${number}`;
    item.dataset.url = url;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    const part = (element, words) => Object.assign(document.createElement(element), { textContent: words });
    item.append(text, " ", ...(name ? [part("small", name), " "] : []), part("span", label));
    return item;
  }

  key(event) {
    const { key } = event;
    const step = STEPS[key];
    const isOpen = !this.list.hidden;
    if (event.isComposing) return;
    if (MOVES_WITHIN_THE_FIELD.has(key)) return this.mark(null);
    if (key === "Enter" && !this.chosen) return this.close();
    if (key === "Enter") this.go(this.chosen);
    else if (key === "Escape") this.close();
    else if (step && isOpen) this.choose(step);
    else if (step) this.ask(step);
    else return;
    if (isOpen) event.preventDefault();
  }

  // One further; past either end stands the field itself, with nothing chosen.
  choose(step) {
    const { options, chosen } = this;
    const places = options.length + 1;
    const at = chosen ? options.indexOf(chosen) : options.length;
    this.mark(options[(at + step + places) % places]);
  }

  mark(option) {
    this.chosen?.setAttribute("aria-selected", "false");
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
  }

  go(option) {
    if (option) location.assign(option.dataset.url);
  }

  close() {
    this.callOff();
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.mark(null);
  }
}
