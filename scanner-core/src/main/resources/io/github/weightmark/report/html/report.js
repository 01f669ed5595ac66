"use strict";
(() => {
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const byId = (id) => document.getElementById(id);

  // Search and filter: a model is hidden in the list, in the matrix and among the sections at once.
  const form = byId("filter");
  if (form) {
    const rows = all("#list tbody tr").map((row) => ({
      row, words: row.dataset.search, verdict: row.dataset.verdict, tier: row.dataset.tier,
      section: byId(row.dataset.model), cells: null }));
    const matrix = new Map(all("#matrix tbody tr").map((row) => [row.dataset.model, row]));
    rows.forEach((one) => { one.cells = matrix.get(one.row.dataset.model) || null; });
    // A table of thousands of rows is laid out as a whole at every change: the first few hundred come at once.
    const few = 200;
    let order = rows;
    let whole = rows.length <= few;
    const apply = () => {
      const words = byId("search").value.toLowerCase().split(/\s+/).filter(Boolean);
      const verdict = byId("verdict").value;
      const tier = byId("tier").value;
      let shown = 0;
      order.forEach((one) => {
        const fits = (!verdict || one.verdict === verdict) && (!tier || one.tier === tier)
          && words.every((word) => one.words.includes(word));
        one.row.hidden = !fits || (!whole && shown >= few);
        if (one.section) { one.section.hidden = !fits; }
        if (one.cells) { one.cells.hidden = !fits; }
        shown += fits ? 1 : 0;
      });
      byId("shown").textContent = shown + " of " + rows.length;
      byId("whole").hidden = whole || shown <= few;
      byId("whole").textContent = "List all " + shown;
    };
    const listAll = () => { whole = true; apply(); };
    byId("whole").addEventListener("click", listAll);
    window.addEventListener("beforeprint", listAll);
    form.hidden = false;
    form.addEventListener("input", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    apply();

    // Sorting: a button in each head; the order of the document stays that of the report.
    const collator = new Intl.Collator("en", { numeric: true });
    all("#list thead th").forEach((head) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.textContent = "";
      head.append(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        all("#list thead th").forEach((other) => other.setAttribute("aria-sort", "none"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const at = Number(head.dataset.key);
        const key = new Map(rows.map((one) => [one, one.row.cells[at].textContent]));
        const body = document.createDocumentFragment();
        order = rows.slice().sort((a, b) => (down ? -1 : 1) * collator.compare(key.get(a), key.get(b)));
        order.forEach((one) => body.append(one.row));
        apply();
        document.querySelector("#list tbody").append(body);
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
  const write = () => {
    const owner = byId("owner").value.trim();
    const until = byId("until").value;
    const missing = [];
    const lines = [];
    decisions.forEach((field) => {
      const decided = choice(field);
      const reason = field.querySelector(".reason");
      const subjects = all("input[type=checkbox]:checked", field).map((box) => box.value);
      reason.classList.toggle("wrong", decided !== "" && !reason.value.trim());
      if (!decided) { return; }
      const name = field.dataset.model;
      if (!reason.value.trim()) { missing.push("a reason for " + name); return; }
      if (decided === "waive" && subjects.length === 0) { missing.push("what to waive for " + name); return; }
      lines.push("  - model: " + text(name));
      if (decided === "waive") { lines.push("    clauses: [" + subjects.map(text).join(", ") + "]"); }
      lines.push("    reason: " + text(reason.value.trim()));
      lines.push("    owner: " + text(owner));
      lines.push("    until: " + until);
    });
    if (lines.length && !owner) { missing.push("the owner"); }
    if (lines.length && !until) { missing.push("the last day"); }
    byId("missing").textContent = missing.length ? "Still missing: " + missing.join("; ") + "." : "";
    byId("yaml").value = lines.length && owner && until ? "waivers:\n" + lines.join("\n") + "\n" : "";
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
