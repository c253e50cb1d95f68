extension HTMLScript {
  /// Search by substrings and initials.
  static let search = #"""
    // Searching: by parts of names in any order, and by initials (`ccvm` finds CourseContainerViewModel).
    const search = by("search"), results = by("results");
    const humps = name => name.match(/[A-Z]+(?![a-z])|[A-Z][a-z0-9]*|[a-z0-9]+/g) || [];
    const initials = new Map();
    const initialsOf = node => {
      if (!initials.has(node)) initials.set(node, humps(node.name).map(hump => hump[0].toLowerCase()).join(""));
      return initials.get(node);
    };
    const rank = (node, wanted, parts) => {
      const name = node.name.toLowerCase();
      if (name === wanted || node.id.toLowerCase() === wanted) return 0;
      if (name.startsWith(wanted)) return 1;
      if (parts.length === 1 && wanted.length > 1 && initialsOf(node).startsWith(wanted)) return 2;
      if (name.includes(wanted)) return 3;
      const text = `${node.id} ${node.ports.join(" ")}`.toLowerCase();
      if (parts.every(part => text.includes(part))) return 4;
      return parts.length === 1 && wanted.length > 2 && initialsOf(node).includes(wanted) ? 5 : 9;
    };
    const matching = text => {
      const wanted = text.trim().toLowerCase(), parts = wanted.split(/[\s.]+/).filter(Boolean);
      if (!wanted) return [];
      return nodes.map(node => [rank(node, wanted, parts), node]).filter(([place, node]) => place < 9 && node.isShown)
        .sort((a, b) => a[0] - b[0] || a[1].name.length - b[1].name.length || a[1].index - b[1].index).map(pair => pair[1]);
    };
    let found = [], at = 0;
    const point = index => {
      at = index;
      results.querySelectorAll("[role=option]").forEach((item, number) => {
        item.setAttribute("aria-selected", String(number === at));
        if (number === at) item.scrollIntoView({ block: "nearest" });
      });
      if (found.length) search.setAttribute("aria-activedescendant", `result-${at}`);
      else search.removeAttribute("aria-activedescendant");
    };
    const close = () => {
      results.hidden = true;
      search.setAttribute("aria-expanded", "false");
    };
    const take = result => {
      close();
      if (!result) return;
      go(result.state);
      search.value = result.name;
    };
    const seek = () => {
      results.replaceChildren();
      found = [];
      const text = search.value.trim(), all = matching(text);
      if (!text) return close();
      const lowered = text.toLowerCase();
      const groups = [
        ["Components", all.filter(node => node.kind !== "port").slice(0, 30).map(node => ({ name: node.name,
          note: [node.kind, node.scope, node.module].filter(Boolean).join(" · "), state: { component: node.id } }))],
        ["Ports", all.filter(node => node.kind === "port").slice(0, 10).map(node => ({ name: node.name, note: node.module, state: { component: node.id } }))],
        ["Modules", [...modules.values()].filter(module => module.name && module.name.toLowerCase().includes(lowered)).slice(0, 8)
          .map(module => ({ name: module.name, note: counted(module.nodes.length, "component"), state: { module: module.name } }))],
        ["Findings", findings.filter(finding => finding.message && finding.message.toLowerCase().includes(lowered)).slice(0, 8)
          .map(finding => ({ name: finding.message, note: finding.rule, state: { finding: String(finding.index) } }))]];
      for (const [title, items] of groups) {
        if (!items.length) continue;
        make("li", title, results, "heading").setAttribute("role", "presentation");
        items.forEach(result => {
          const item = make("li", result.name, results);
          item.id = `result-${found.length}`;
          item.setAttribute("role", "option");
          if (result.note) make("small", result.note, item);
          item.addEventListener("click", () => take(result));
          found.push(result);
        });
      }
      results.hidden = !found.length;
      search.setAttribute("aria-expanded", String(found.length > 0));
      point(0);
      status.textContent = `${all.length} found`;
    };
    search.addEventListener("input", seek);
    search.addEventListener("keydown", event => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (found.length) point((at + (event.key === "ArrowDown" ? 1 : found.length - 1)) % found.length);
      } else if (event.key === "Enter") {
        event.preventDefault();
        take(found[at]);
      }
    });

    """#
}
