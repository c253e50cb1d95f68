extension HTMLScript {
  /// A module in layers, and the dependency matrix.
  static let modules = #"""
    // A module, opened in place: its components in layers, in a box over the map where the module is.
    const showModule = module => {
      const entry = onMap.get(`module ${module.name}`), frame = frames.find(frame => frame.querySelector("title").textContent === module.name);
      if (frame && !entry) {
        fit([frame]);
        marked(module.nodes.map(entryOf).filter(Boolean), lines.filter(line => line.from.node && line.to.node && line.from.node.module === module.name && line.to.node.module === module.name));
        status.textContent = `${module.name}: ${counted(module.nodes.length, "component")}`;
        return true;
      }
      make("h2", module.name || "No module", scene);
      const bar = make("p", undefined, scene, "actions");
      if (entry) action("Show on the map", bar, { map: entry.id });
      const related = (title, others) => {
        if (!others.size) return;
        const part = make("p", `${title}: `, scene, "note");
        [...others].sort((a, b) => b[1] - a[1]).slice(0, 30).forEach(([other, count]) => action(`${other.name || "no module"} (${count})`, part, { module: other.name }));
      };
      related("Needs", module.needs);
      related("Needed by", module.neededBy);
      const inside = new Set(module.nodes), next = node => node.needs.map(edge => edge.to).filter(other => inside.has(other));
      const { level } = levelsOf(module.nodes, next), most = Math.max(0, ...level.values());
      const board = make("div", undefined, scene, "columns");
      for (let height = most; height >= 0; height--) {
        const entries = module.nodes.filter(node => level.get(node) === height).map(node => ({ node }));
        if (entries.length) list(column(height === most ? "Outermost" : `${most - height}`, board), entries);
      }
      joints = module.nodes.flatMap(node => next(node).map(other => [node, other]));
      status.textContent = `${module.name}: ${counted(module.nodes.length, "component")}`;
      return false;
    };

    // The matrix: a row for what needs, a column for what is needed, the highest level first. What is below
    // the diagonal leads up, so it is part of a cycle.
    const limitOfMatrix = 120;
    const showMatrix = () => {
      const all = [...modules.values()].filter(module => module.nodes.some(node => node.isShown));
      const { group, level, members } = levelsOf(all, module => [...module.needs.keys()].filter(other => all.includes(other)));
      const inCycle = module => members.get(group.get(module)).length > 1;
      const weight = module => (inCycle(module) ? 1e6 : 0) + module.needs.size + module.neededBy.size;
      const shown = [...all].sort((a, b) => weight(b) - weight(a)).slice(0, limitOfMatrix)
        .sort((a, b) => level.get(b) - level.get(a) || group.get(b) - group.get(a) || a.name.localeCompare(b.name));
      make("h2", "Dependency matrix of modules", scene);
      const cycles = [...members.values()].filter(group => group.length > 1);
      make("p", `A number counts the dependencies of the row's module on the column's module. ${cycles.length
        ? `${counted(cycles.length, "cycle group")} marked.` : "No cycles."}${shown.length < all.length
        ? ` The ${shown.length} of ${all.length} modules with most dependencies; filters narrow it down.` : ""}`, scene, "note");
      const table = make("table", undefined, make("div", undefined, scene, "scroll"), "matrix"), head = make("tr", undefined, make("thead", undefined, table));
      make("td", undefined, head);
      shown.forEach((module, index) => { make("th", String(index + 1), head).title = module.name; });
      const body = make("tbody", undefined, table);
      shown.forEach((module, row) => {
        const line = make("tr", undefined, body), name = make("th", undefined, line);
        action(`${row + 1} ${module.name || "no module"}`, name, { module: module.name });
        shown.forEach((other, column) => {
          const count = module.needs.get(other), cell = make("td", count ? String(count) : "", line);
          if (row === column) cell.className = "diagonal";
          if (!count) return;
          cell.title = `${module.name} needs ${other.name}: ${counted(count, "dependency", "dependencies")}`;
          if (group.get(module) === group.get(other)) cell.className = "cycle";
        });
      });
      status.textContent = `${counted(shown.length, "module")}, ${counted(cycles.length, "cycle group")}`;
    };

    """#
}
