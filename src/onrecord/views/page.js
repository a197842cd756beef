// Joins the two halves of the page: an entry of the record and its passages in the article. The page reads without it.
"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  const narrow = matchMedia("(max-width: 59.99rem)");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  const entries = all(".entry"); // an entry's place here is its data-i
  const anchors = all(".at");
  const passages = entries.map(() => []); // per entry: [node, role]
  const marks = all(".text [data-e]");
  const entriesOf = (node) => node.dataset.e.split(" ").map((mark) => parseInt(mark, 10));
  for (const node of marks)
    for (const mark of node.dataset.e.split(" ")) passages[parseInt(mark, 10)].push([node, mark.at(-1)]);
  const anchorsOf = entries.map(() => []);
  for (const anchor of anchors) {
    anchorsOf[anchor.dataset.i].push(anchor);
    anchor.tabIndex = -1; // Tab goes through the record; Enter there leads here
  }
  for (const link of all(".entry .link")) link.tabIndex = -1; // a chosen entry’s address stands in the address bar
  const go = (index) => entries[index].querySelector(".go");

  // What is lit: the entries pointed at, else the chosen one.
  let chosen = null;
  let lit = [];
  const paint = (indices) => {
    if (indices.join() === lit.join()) return;
    for (const index of lit) light(index, false);
    for (const index of indices) light(index, true); // after putting out: passages are shared
    lit = indices;
  };
  const light = (index, on) => {
    entries[index].classList.toggle("on", on);
    for (const anchor of anchorsOf[index]) anchor.classList.toggle("on", on);
    for (const [node, role] of passages[index]) node.classList.toggle(`on-${role}`, on);
  };
  const choose = (index) => {
    if (chosen !== null) go(chosen).removeAttribute("aria-current");
    chosen = index;
    paint(index === null ? [] : [index]);
    if (index !== null) {
      go(index).setAttribute("aria-current", "true");
      history.replaceState(null, "", `#${entries[index].id}`);
    }
    showBar();
  };
  const clear = () => {
    choose(null);
    history.replaceState(null, "", location.pathname + location.search);
  };

  const behavior = (far) => (still.matches || far > 4 * innerHeight ? "auto" : "smooth");
  const showPassage = (index) => {
    const node = passages[index].find(([, role]) => role === "c" || role === "o")?.[0] ?? passages[index][0]?.[0];
    if (!node) return;
    const box = node.getClientRects()[0] ?? node.getBoundingClientRect();
    if (box.top >= 60 && box.bottom <= innerHeight - 90) return;
    const by = box.top - innerHeight * 0.3;
    scrollBy({ top: by, behavior: behavior(Math.abs(by)) });
    if (root.classList.contains("large")) requestAnimationFrame(() => node.scrollIntoView({ block: "center" }));
  };
  const showEntry = (index) => {
    const record = entries[index].closest(".record");
    const box = entries[index].getBoundingClientRect();
    const frame = record.getBoundingClientRect();
    if (narrow.matches || (box.top >= frame.top && box.bottom <= Math.min(frame.bottom, innerHeight))) return;
    const by = box.top - frame.top - frame.height * 0.25;
    record.scrollBy({ top: by, behavior: behavior(Math.abs(by)) });
  };

  // Pointing. A short wait, so that crossing the record with the mouse does not make the article jump.
  let waiting = 0;
  const after = (milliseconds, action) => {
    clearTimeout(waiting);
    waiting = setTimeout(action, milliseconds);
  };
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const entry = event.target.closest(".entry");
    const mark = event.target.closest(".text [data-e]:not(.off), .at");
    if (entry) {
      const index = Number(entry.dataset.i);
      paint([index]);
      if (!narrow.matches) after(140, () => showPassage(index));
    } else if (mark) {
      const indices = visible(mark.dataset.e ? entriesOf(mark) : [Number(mark.dataset.i)]);
      paint(indices);
      if (indices.length) after(60, () => showEntry(indices[0]));
    } else {
      after(60, () => paint(chosen === null ? [] : [chosen]));
    }
  });
  const visible = (indices) => [...new Set(indices)].filter((index) => !entries[index].hidden);

  document.addEventListener("focusin", (event) => {
    const link = event.target.closest(".go");
    if (!link || !link.matches(":focus-visible")) return;
    const index = Number(link.closest(".entry").dataset.i);
    choose(index);
    if (!narrow.matches) showPassage(index);
  });

  document.addEventListener("click", (event) => {
    const anchor = event.target.closest(".at");
    const link = event.target.closest("a, button, summary, label");
    const mark = event.target.closest(".text [data-e]:not(.off)");
    const entry = event.target.closest(".entry");
    if (String(getSelection())) return; // somebody is copying words
    if (anchor) {
      event.preventDefault();
      toEntry(Number(anchor.dataset.i));
    } else if (mark) {
      const indices = visible(entriesOf(mark));
      const next = indices[(indices.indexOf(chosen) + 1) % indices.length]; // again and again: the next one that shares it
      choose(next);
      showEntry(next);
    } else if (entry && (!link || link.matches(".go"))) {
      event.preventDefault();
      toPassage(Number(entry.dataset.i), event.detail === 0);
    } else if (entry && link.matches(".link")) {
      choose(Number(entry.dataset.i)); // and let the browser follow it, so that it can be copied from the address bar
    }
  });
  const toPassage = (index, byKey) => {
    choose(index);
    showPassage(index);
    if (byKey) anchorsOf[index][0]?.focus({ preventScroll: true });
    else if (!narrow.matches) go(index).focus({ preventScroll: true });
  };
  const toEntry = (index) => {
    choose(index);
    go(index).focus({ preventScroll: !narrow.matches });
    showEntry(index);
  };

  const step = (by) => {
    const shown = entries.filter((entry) => !entry.hidden);
    const here = chosen === null ? -1 : shown.indexOf(entries[chosen]);
    const next = shown[here < 0 ? 0 : Math.min(Math.max(here + by, 0), shown.length - 1)];
    if (next) toEntry(Number(next.dataset.i));
    if (next && !narrow.matches) showPassage(Number(next.dataset.i));
  };
  let letters = true;
  document.addEventListener("change", (event) => {
    if (!event.target.matches(".letters")) return;
    letters = event.target.checked;
    for (const box of all(".letters")) box.checked = letters;
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) return;
    const inRecord = event.target.closest(".record, .at") !== null;
    const steps = { ...(letters && { j: 1, k: -1 }), ...(inRecord && { ArrowDown: 1, ArrowUp: -1 }) };
    if (event.key in steps) {
      event.preventDefault();
      step(steps[event.key]);
    } else if (event.key === "Escape") {
      if (document.activeElement?.closest(".go, .at")) document.activeElement.blur();
      clear();
    }
  });

  // One speaker at a time.
  const filter = (section, voice) => {
    const own = all(".entry", section);
    for (const entry of own) entry.hidden = voice !== "" && entry.dataset.voice !== voice;
    for (const part of all(".part", section)) {
      const left = all(".entry:not([hidden])", part.nextElementSibling).length;
      part.hidden = left === 0;
      part.querySelector(".count").textContent = left;
    }
    for (const mark of all(".text [data-e]", section)) mark.classList.toggle("off", visible(entriesOf(mark)).length === 0);
    for (const anchor of all(".at", section)) anchor.classList.toggle("off", entries[anchor.dataset.i].hidden);
    for (const button of all(".voices button", section))
      button.setAttribute("aria-pressed", String(button.dataset.voice === voice));
    const left = own.filter((entry) => !entry.hidden).length;
    section.querySelector(".voices [role=status]").textContent = `${left} of ${own.length} entries shown`;
    if (chosen !== null && entries[chosen].hidden) clear();
  };
  for (const section of all(".pair")) {
    const items = all(".voices li", section);
    if (!items.length) continue;
    for (const item of items) {
      const button = document.createElement("button");
      button.type = "button";
      button.dataset.voice = item.dataset.voice;
      button.setAttribute("aria-pressed", String(item.dataset.voice === ""));
      button.append(...item.childNodes);
      button.addEventListener("click", () => {
        const again = button.getAttribute("aria-pressed") === "true";
        filter(section, again ? "" : button.dataset.voice);
      });
      item.append(button);
    }
  }

  // On a phone the record stands below the article; the bar holds the chosen entry and leads both ways.
  const bar = document.querySelector(".bar");
  const showBar = () => {
    bar.hidden = chosen === null;
    root.classList.toggle("bar-open", chosen !== null);
    if (chosen === null) return;
    const number = entries[chosen].querySelector(".no").textContent;
    bar.querySelector(".bar-text").textContent = `${number} ${go(chosen).textContent}`;
  };
  bar.querySelector(".bar-record").addEventListener("click", () => {
    entries[chosen].scrollIntoView({ block: "center", behavior: behavior(0) });
  });
  bar.querySelector(".bar-text-go").addEventListener("click", () => showPassage(chosen));
  bar.querySelector(".bar-close").addEventListener("click", clear);

  // A permanent link leads to an entry or to its words.
  const arrive = () => {
    const name = location.hash.slice(1).replace(/-text$/, "");
    const entry = name && document.getElementById(name)?.closest(".entry");
    if (!entry) return;
    const index = Number(entry.dataset.i);
    choose(index);
    showEntry(index);
    showPassage(index);
  };
  addEventListener("hashchange", arrive);
  if (location.hash) requestAnimationFrame(arrive);
})();
