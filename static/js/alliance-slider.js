// The staircase as a slider: each month moves the map, the counts, the heading and the date line.
// Lists stay as the server made them; a notice says so and leads to the day that is shown.

const YEAR = 12;
const time = (day) => Date.parse(day);
const iso = (moment) => new Date(moment).toISOString().slice(0, 10);
const address = (day) => `/on/${day}/`;

// {"GRC TUR": "1952-02-18 m"}: for each code its days and statuses, oldest first.
function read(rows) {
  const histories = {};
  for (const [codes, history] of Object.entries(rows)) {
    const parts = history.split(" ");
    const steps = [];
    for (let at = 0; at < parts.length; at += 2) steps.push([parts[at], parts[at + 1]]);
    for (const code of codes.split(" ")) histories[code] = steps;
  }
  return histories;
}

function statusesOn(histories, day) {
  const statuses = {};
  for (const [code, steps] of Object.entries(histories)) {
    for (const [since, status] of steps) if (since <= day) statuses[code] = status;
  }
  return statuses;
}

// The days on which the number of members changed.
function changeDays(histories) {
  const members = (day) => Object.values(statusesOn(histories, day)).filter((status) => status === "m").length;
  const days = [...new Set(Object.values(histories).flat().map(([day]) => day))].sort();
  let last = 0;
  return days.filter((day) => members(day) !== last && ((last = members(day)), true));
}

export function enableAllianceSlider() {
  const slider = document.getElementById("month");
  const section = slider && slider.closest("[data-day]");
  if (!section) return;

  let histories, changes, loading;
  const all = (selector) => section.querySelectorAll(selector);
  const language = document.documentElement.lang;
  const words = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "long", timeZone: "UTC" });
  const first = time(slider.dataset.first);
  const last = time(slider.dataset.last);
  const start = section.dataset.day;
  let shown = start;

  // What colours the map of another day is fetched once, when somebody first asks for one.
  function load() {
    loading ||= fetch(section.dataset.histories)
      .then((answer) => answer.json())
      .then((rows) => {
        histories = read(rows);
        changes = changeDays(histories);
      });
    return loading;
  }

  const dayOfMonth = (month) => {
    if (month >= slider.max) return iso(last);
    const begin = new Date(first);
    const moment = Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() + month, 1);
    return iso(Math.min(last, Math.max(first, moment)));
  };
  const monthOf = (day) => {
    const [there, begin] = [new Date(time(day)), new Date(first)];
    return (there.getUTCFullYear() - begin.getUTCFullYear()) * YEAR + there.getUTCMonth() - begin.getUTCMonth();
  };

  // 15 January 2007, 26 members
  function inWords(text) {
    return `${text}, ${[...all("[data-count=m]")].map((element) => element.textContent).join(" ")}`;
  }

  function show(day) {
    const before = words.format(time(shown));
    const text = words.format(time(day));
    const statuses = statusesOn(histories, day);
    const counts = { m: 0, a: 0, p: 0, f: 0 };
    for (const status of Object.values(statuses)) counts[status] += 1;

    for (const shape of all(".map [id], .map [data-of]")) {
      const status = statuses[shape.dataset.of || shape.id];
      if (status) shape.dataset.s = status;
      else delete shape.dataset.s;
    }
    for (const element of all("[data-count]")) {
      const count = counts[element.dataset.count];
      const { one, other, some } = element.dataset;
      element.textContent = one ? (count === 1 ? one : other).replace("#", count) : count;
      if (some !== undefined) element.hidden = !count;
    }
    for (const element of all("[data-out=day]")) element.textContent = text;
    for (const element of all("[data-out=address]")) element.textContent = address(day);
    for (const link of all("[data-on]")) link.href = address(day);
    for (const note of all("[data-from], [data-until]")) {
      note.hidden = day < (note.dataset.from || "") || day >= (note.dataset.until || "9999");
    }
    for (const notice of all("[data-stale]")) notice.hidden = day === start;
    for (const link of all("[data-step]")) {
      const next = link.dataset.step > 0 ? changes.find((one) => one > day) : changes.findLast((one) => one < day);
      link.hidden = !next;
      if (next) link.href = address(next);
    }
    for (const field of all("input[type=date]")) field.value = day;
    for (const map of all(".map [role=img]")) {
      const label = map.dataset.label;
      map.setAttribute("aria-label", label.replace("{day}", text).replace(/\{([map])\}/g, (_, status) => counts[status]));
    }
    slider.setAttribute("aria-valuetext", inWords(text));
    const share = (time(day) - first) / (last - first);
    for (const line of all(".dl")) line.style.setProperty("--x", 100 * Math.min(Math.max(share, 0), 1));
    document.title = document.title.replace(before, text);
    shown = day;
  }

  function keep() {
    if (section.dataset.lasting !== undefined) history.replaceState(null, "", address(shown));
  }

  // The way to the day stands at once; what colours its map may still be on its way.
  function aim() {
    for (const link of all("[data-on]")) link.href = address(dayOfMonth(slider.valueAsNumber));
  }

  slider.addEventListener("input", () => {
    aim();
    load().then(() => show(dayOfMonth(slider.valueAsNumber)));
  });
  slider.addEventListener("change", () => load().then(keep));
  slider.addEventListener("keydown", (event) => {
    const step = { PageUp: YEAR, PageDown: -YEAR }[event.key];
    if (!step) return;
    event.preventDefault();
    slider.valueAsNumber += step;
    aim();
    load().then(() => {
      show(dayOfMonth(slider.valueAsNumber));
      keep();
    });
  });
  for (const link of all("[data-step]")) {
    link.addEventListener("click", (event) => {
      if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const day = link.getAttribute("href").split("/")[2];
      load().then(() => {
        slider.value = monthOf(day);
        show(day);
        keep();
      }, () => location.assign(link.href));
    });
  }

  slider.value = monthOf(start);
  slider.disabled = false;
  slider.setAttribute("aria-valuetext", inWords(words.format(time(start))));
}
