"use strict";
(() => {
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const byId = (id) => document.getElementById(id);

  // Search and filter: a model is hidden in the list, in the matrix and among the sections at once.
  const form = byId("filter");
  if (form) {
    const list = document.querySelector("#list tbody");
    const matrix = document.querySelector("#matrix tbody");
    const marks = new Map(all("#matrix tbody tr").map((row) => [row.dataset.model, row]));
    const models = all("tr", list).map((row) => ({
      row, words: row.dataset.search, verdict: row.dataset.verdict, tier: row.dataset.tier,
      section: byId(row.dataset.model), marks: marks.get(row.dataset.model) }));
    // A browser lays out a table as a whole at every change: of thousands of rows only some hundreds are in it.
    const few = 200;
    let most = few;
    let order = models;
    const show = () => {
      const fitting = order.filter((one) => one.fits);
      const some = fitting.slice(0, most);
      list.replaceChildren(...some.map((one) => one.row));
      if (matrix) { matrix.replaceChildren(...some.map((one) => one.marks)); }
      byId("shown").textContent = fitting.length + " of " + models.length;
      const left = fitting.length - some.length;
      all(".more").forEach((button) => {
        button.hidden = left === 0;
        button.textContent = "List " + Math.min(few, left) + " more of " + left;
      });
    };
    const filter = () => {
      const words = byId("search").value.toLowerCase().split(/\s+/).filter(Boolean);
      const verdict = byId("verdict").value;
      const tier = byId("tier").value;
      models.forEach((one) => {
        one.fits = (!verdict || one.verdict === verdict) && (!tier || one.tier === tier)
          && words.every((word) => one.words.includes(word));
        if (one.section.hidden === one.fits) { one.section.hidden = !one.fits; }
      });
      most = few;
      show();
    };
    all(".more").forEach((button) => button.addEventListener("click", () => { most += few; show(); }));
    window.addEventListener("beforeprint", () => { most = models.length; show(); });
    form.hidden = false;
    form.addEventListener("input", filter);
    form.addEventListener("submit", (event) => event.preventDefault());
    filter();

    // Sorting: a button in each head; the sections stay in the order of the report.
    const collator = new Intl.Collator("en", { numeric: true });
    all("#list thead th").forEach((head) => {
      let sorted = null;
      const sort = () => {
        const at = Number(head.dataset.key);
        models.forEach((one) => { one.key = one.row.cells[at].textContent; });
        return models.slice().sort((a, b) => collator.compare(a.key, b.key));
      };
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.textContent = "";
      head.append(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        all("#list thead th").forEach((other) => other.setAttribute("aria-sort", "none"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        sorted = sorted || sort();
        order = down ? sorted.slice().reverse() : sorted;
        show();
      });
    });
  }

  // The decision sheet: decisions become waivers, in YAML whose every text is quoted.
  const sheet = byId("decide");
  const decisions = all("fieldset.decide");
  const text = (words) => JSON.stringify(words).replace(/[\u007f-\uffff]/g,
    (c) => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"));
  const choice = (field) => {
    const picked = field.querySelector("input[type=radio]:checked");
    return picked ? picked.value : "";
  };
  // What was decided on one model: the lines of its waiver without owner and end, and what is missing for them.
  const decided = new Map();
  const decide = (field) => {
    const decision = choice(field);
    const reason = field.querySelector(".reason");
    const why = reason.value.trim();
    const subjects = all("input[type=checkbox]:checked", field).map((box) => box.value);
    const name = field.dataset.model;
    reason.classList.toggle("wrong", decision !== "" && !why);
    const lines = ["  - model: " + text(name)];
    if (decision === "waive") { lines.push("    clauses: [" + subjects.map(text).join(", ") + "]"); }
    lines.push("    reason: " + text(why));
    if (!decision) { decided.delete(field); }
    else if (!why) { decided.set(field, { missing: "a reason for " + name }); }
    else if (decision === "waive" && subjects.length === 0) { decided.set(field, { missing: "what to waive for " + name }); }
    else { decided.set(field, { lines }); }
  };
  const write = () => {
    const owner = byId("owner").value.trim();
    const until = byId("until").value;
    const made = decisions.filter((field) => decided.has(field)).map((field) => decided.get(field));
    const missing = made.filter((one) => one.missing).map((one) => one.missing);
    const waivers = made.filter((one) => one.lines).map((one) =>
      one.lines.concat("    owner: " + text(owner), "    until: " + until).join("\n"));
    if (waivers.length && !owner) { missing.push("the owner"); }
    if (waivers.length && !until) { missing.push("the last day"); }
    byId("missing").textContent = missing.length ? "Still missing: " + missing.join("; ") + "." : "";
    byId("yaml").value = waivers.length && owner && until ? "waivers:\n" + waivers.join("\n") + "\n" : "";
    byId("copied").textContent = "";
  };
  sheet.hidden = false;
  decisions.forEach((field) => {
    field.hidden = false;
    field.addEventListener("input", (event) => {
      if (event.target.type === "checkbox" && event.target.checked) {
        const waive = field.querySelector("input[value=waive]");
        if (waive) { waive.checked = true; }
      }
      decide(field);
      write();
    });
  });
  byId("owner").addEventListener("input", write);
  byId("until").addEventListener("input", write);
  byId("copy").addEventListener("click", () => {
    const yaml = byId("yaml");
    yaml.select();
    const done = () => { byId("copied").textContent = "Copied."; };
    if (navigator.clipboard && window.isSecureContext) { navigator.clipboard.writeText(yaml.value).then(done); }
    else if (document.execCommand("copy")) { done(); }
  });

  // On paper everything is told.
  window.addEventListener("beforeprint", () => all("details").forEach((one) => { one.open = true; }));
})();
