// Says below a date field how the archive reads what is being written in it.
const WAIT = 250; // milliseconds after the last key

const waiting = new WeakMap();

document.addEventListener("input", ({ target }) => {
  if (!target.matches?.("[data-read-date]")) return;
  clearTimeout(waiting.get(target));
  waiting.set(target, setTimeout(() => read(target), WAIT));
});

async function read(input) {
  const written = input.value;
  const reading = input.parentElement.querySelector("[data-date-reading]");
  const answer = written.trim() ? await ask(input.dataset.readDate, written) : { words: "" };
  // What was typed in the meantime is asked for by itself.
  if (!answer || input.value !== written) return;
  reading.textContent = answer.words;
  reading.toggleAttribute("data-refused", !answer.edtf);
}

async function ask(address, text) {
  try {
    const answer = await fetch(`${address}?${new URLSearchParams({ text })}`);
    return answer.ok ? await answer.json() : null;
  } catch {
    return null; // the form says it once it is sent
  }
}
