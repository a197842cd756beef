// Small comforts; every page works without them.
"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("js");

  // Copy a citation.
  for (const button of document.querySelectorAll("[data-copy]")) {
    if (!navigator.clipboard) break; // of a plain http address that is not this machine's
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
      button.textContent = "Copied";
    });
  }

  // Keys of one letter; they can be switched off, and are never taken from a field.
  const box = document.getElementById("letters");
  const kept = "onrecord-letters";
  if (box) {
    try {
      box.checked = localStorage.getItem(kept) !== "off";
      box.addEventListener("change", () => localStorage.setItem(kept, box.checked ? "on" : "off"));
    } catch {
      // a browser that keeps nothing
    }
  }
  const places = { t: "/today", n: "/negotiations", f: "/figures", p: "/people", s: "/stories", c: "/check", e: "/entries", o: "/outlets", a: "/articles" };
  let went = 0;
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    if (!box?.checked) return;
    if (event.key === "/") {
      event.preventDefault();
      document.getElementById("find")?.focus();
    } else if (event.key === "g") {
      went = event.timeStamp;
    } else if (event.timeStamp - went < 1200 && event.key in places) {
      location.assign(places[event.key]);
    }
  });
})();
