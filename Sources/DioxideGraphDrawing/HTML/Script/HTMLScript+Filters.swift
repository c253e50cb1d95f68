extension HTMLScript {
  /// Filters.
  static let filters = #"""
    // Filters: what is unticked is hidden everywhere, with its edges.
    const facets = [["Module", node => [node.module || "(none)"]], ["Kind", node => [node.kind]], ["Scope", node => [node.scope || "(none)"]],
      ["Profile", node => node.profiles.length ? node.profiles.map(name => name === "*" ? "(every)" : name) : ["(none)"]],
      ["Framework", node => [node.framework || "(none)"]],
      ["Finding", node => node.findings.length ? [...new Set(node.findings.map(finding => finding.rule || finding.kind))] : ["(none)"]],
    ].map(([name, values]) => ({ name, values, off: new Set() }));
    const filter = () => {
      for (const node of nodes) node.isShown = facets.every(facet => !facet.off.size || facet.values(node).some(value => !facet.off.has(value)));
      onMap.forEach(entry => {
        entry.isShown = entry.module ? entry.module.nodes.some(node => node.isShown) : !entry.node || entry.node.isShown;
        entry.box.classList.toggle("gone", !entry.isShown);
      });
      const hidden = new Set();
      for (const line of lines) {
        const isGone = !line.from.isShown || !line.to.isShown;
        line.element.classList.toggle("gone", isGone);
        if (isGone) hidden.add(line.element.id);
      }
      hops.forEach(hop => hop.classList.toggle("gone", hidden.has(hop.dataset.edge)));
      // An empty frame is not drawn.
      const onStage = [...onMap.values()].filter(entry => entry.isShown);
      const inUse = new Set(onStage.filter(entry => entry.node).map(entry => entry.node.module));
      const levels = new Set(onStage.map(entry => entry.frame));
      const headings = [...svg.querySelectorAll(".heading")];
      frames.forEach((frame, index) => {
        const name = frame.querySelector("title").textContent, isGone = data.isInLevels ? !levels.has(frame.id) : modules.has(name) && !inUse.has(name);
        frame.classList.toggle("gone", isGone);
        if (headings[index]) headings[index].classList.toggle("gone", isGone);
      });
      const count = nodes.filter(node => node.isShown).length;
      render();
      status.textContent = count === nodes.length ? "" : `${count} of ${nodes.length} shown`;
      facets.forEach(facet => { if (facet.update) facet.update(); });
    };
    for (const facet of facets) {
      const counts = new Map();
      nodes.forEach(node => facet.values(node).forEach(value => counts.set(value, (counts.get(value) || 0) + 1)));
      if (counts.size < 2) continue;
      const group = make("details", undefined, by("filters"), "facet"), boxes = [];
      group.open = counts.size <= 8;
      make("summary", facet.name, group);
      const all = make("button", "all", group, "all");
      all.addEventListener("click", () => {
        facet.off.clear();
        filter();
      });
      const sorted = [...counts.keys()].sort((a, b) => counts.size > 200 ? counts.get(b) - counts.get(a) : a < b ? -1 : 1).slice(0, 200);
      for (const value of sorted) {
        const row = make("div", undefined, group, "row"), label = make("label", undefined, row), box = make("input", undefined, label);
        box.type = "checkbox";
        box.checked = true;
        box.dataset.facet = facet.name;
        box.dataset.value = value;
        make("small", String(counts.get(value)), make("span", `${value} `, label));
        const only = make("button", "only this", row, "only");
        only.dataset.facet = facet.name;
        only.dataset.value = value;
        only.addEventListener("click", () => {
          facet.off = new Set([...counts.keys()].filter(other => other !== value));
          filter();
        });
        box.addEventListener("change", () => {
          if (box.checked) facet.off.delete(value);
          else facet.off.add(value);
          filter();
        });
        boxes.push(box);
      }
      facet.update = () => {
        boxes.forEach(box => { box.checked = !facet.off.has(box.dataset.value); });
        all.hidden = !facet.off.size;
      };
      facet.update();
    }
    by("filters").hidden = !by("filters").querySelector(".facet");

    """#
}
