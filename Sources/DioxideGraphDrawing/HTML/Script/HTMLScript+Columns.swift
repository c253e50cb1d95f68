extension HTMLScript {
  /// Columns: the surroundings of a component, laid out in the page.
  static let columns = #"""
    // Columns: what is around a component, laid out here, so that any size of graph will do.
    const scene = by("scene");
    const card = (node, parent, note) => {
      const button = make("button", undefined, parent, `card kind-${node.kind}`);
      button.dataset.id = node.id;
      if (node.findings.length) button.classList.add("has-finding");
      if (node.unjudged) button.classList.add("unjudged");
      make("b", node.name, button);
      const words = [note, node.ports.length ? `for ${node.ports.join(", ")}` : "", node.kind === "service" ? "" : node.kind,
        node.scope, node.module].filter(Boolean);
      make("small", words.join(" · "), button);
      button.addEventListener("click", () => go({ component: node.id }));
      return button;
    };
    // Many neighbours are grouped by module; a group opens when it is requested.
    const list = (column, entries) => {
      const shown = entries.filter(entry => entry.node.isShown);
      if (shown.length < entries.length) make("p", `${entries.length - shown.length} hidden by filters`, column, "note");
      if (shown.length <= 24) return shown.forEach(entry => card(entry.node, column, entry.note));
      const groups = new Map();
      shown.forEach(entry => groups.set(entry.node.module, [...(groups.get(entry.node.module) || []), entry]));
      [...groups.keys()].sort().forEach((module, index) => {
        const group = make("details", undefined, column);
        make("summary", `${module || "no module"} (${groups.get(module).length})`, group);
        const fill = () => {
          if (group.open && group.children.length === 1) groups.get(module).forEach(entry => card(entry.node, group, entry.note));
          soon(join);
        };
        group.addEventListener("toggle", fill);
        if (index === 0 || groups.size <= 3) group.open = true;
      });
    };
    const neighbours = (edges, end) => {
      const found = new Map();
      edges.forEach(edge => {
        const words = found.get(edge[end]) || new Set();
        edge.words.forEach(word => words.add(word));
        found.set(edge[end], words);
      });
      return [...found].map(([node, words]) => ({ node, note: [...words].join(", ") }))
        .sort((a, b) => a.node.name.localeCompare(b.node.name));
    };
    const column = (title, parent) => {
      const section = make("section", undefined, parent, "column");
      make("h3", title, section);
      return section;
    };
    // Lines between cards of the scene, drawn behind them.
    let joints = [];
    const join = () => {
      const old = scene.querySelector("svg.lines");
      if (old) old.remove();
      const board = scene.querySelector(".columns");
      if (!board || !joints.length || innerWidth < 700) return;
      const origin = board.getBoundingClientRect(), space = "http://www.w3.org/2000/svg";
      const drawn = document.createElementNS(space, "svg"), cards = new Map();
      drawn.setAttribute("class", "lines");
      drawn.setAttribute("width", board.scrollWidth);
      drawn.setAttribute("height", board.scrollHeight);
      board.querySelectorAll(".card").forEach(element => { if (element.offsetParent) cards.set(element.dataset.id, element.getBoundingClientRect()); });
      for (const [from, to] of joints) {
        const a = cards.get(from.id), b = cards.get(to.id);
        if (!a || !b) continue;
        const x1 = a.right - origin.left, y1 = (a.top + a.bottom) / 2 - origin.top;
        const x2 = b.left - origin.left, y2 = (b.top + b.bottom) / 2 - origin.top, bend = Math.max(18, (x2 - x1) / 2);
        const path = document.createElementNS(space, "path");
        path.setAttribute("d", `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`);
        drawn.append(path);
      }
      board.prepend(drawn);
    };
    addEventListener("resize", () => soon(join));

    const action = (text, parent, state) => {
      const button = make("button", text, parent, "action");
      button.addEventListener("click", () => go(state));
      return button;
    };
    const showComponent = node => {
      const bar = make("p", undefined, scene, "actions");
      action("Show on the map", bar, { map: node.id });
      action("Who needs this, recursively", bar, { component: node.id, roots: "1" });
      const other = make("input", undefined, bar);
      other.placeholder = "Path to…";
      other.setAttribute("aria-label", `Path from ${node.name} to`);
      other.setAttribute("list", "names");
      other.addEventListener("change", () => {
        const target = matching(other.value)[0];
        if (target) go({ component: node.id, to: target.id });
        else status.textContent = `Nothing is named ${other.value}`;
      });
      const board = make("div", undefined, scene, "columns three");
      const before = neighbours(node.neededBy, "from"), after = neighbours(node.needs, "to");
      list(column(`Needed by (${before.length})`, board), before);
      const middle = column("Selected", board);
      card(node, middle, node.unjudged ? `${node.unjudged} not judged` : "").classList.add("selected");
      node.findings.forEach(finding => {
        const button = make("button", finding.message, middle, `finding-link of-${finding.kind}`);
        button.addEventListener("click", () => go({ finding: String(finding.index) }));
      });
      list(column(`Needs (${after.length})`, board), after);
      joints = [...before.map(entry => [entry.node, node]), ...after.map(entry => [node, entry.node])];
      status.textContent = `${node.name}: needs ${after.length}, needed by ${before.length}`;
    };


    """#
}
