extension HTMLScript {
  /// Paths: the dependents of a component, and paths between two components.
  static let paths = #"""
    // Everything that a walk reaches, by the number of steps.
    const reached = (start, edgesOf, end) => {
      const steps = new Map([[start, 0]]), queue = [start];
      for (let at = 0; at < queue.length; at++)
        for (const edge of edgesOf(queue[at])) if (!steps.has(edge[end])) {
          steps.set(edge[end], steps.get(queue[at]) + 1);
          queue.push(edge[end]);
        }
      return steps;
    };
    // Layered columns for a set of nodes: what needs is left of what is needed.
    const showLayers = (members, title) => {
      make("h2", title, scene);
      const all = [...members], inside = new Set(all), next = node => node.needs.map(edge => edge.to).filter(other => inside.has(other));
      const { level } = levelsOf(all, next), most = Math.max(0, ...level.values());
      const board = make("div", undefined, scene, "columns");
      for (let height = most; height >= 0; height--) {
        const entries = all.filter(node => level.get(node) === height).sort((a, b) => a.name.localeCompare(b.name)).map(node => ({ node }));
        if (entries.length) list(column(height === most ? "Roots" : `${most - height}`, board), entries);
      }
      joints = all.flatMap(node => next(node).map(other => [node, other]));
    };
    const showRoots = node => {
      const above = reached(node, item => item.neededBy, "from");
      showLayers(above.keys(), `Who needs ${node.name}, recursively: ${counted(above.size - 1, "component")}`);
      status.textContent = `${counted(above.size - 1, "component")} need ${node.name}`;
    };
    const showPath = (from, to) => {
      const ahead = reached(from, item => item.needs, "to"), behind = reached(to, item => item.neededBy, "from");
      const between = [...ahead.keys()].filter(node => behind.has(node));
      if (!between.length) {
        make("h2", `No path leads from ${from.name} to ${to.name}`, scene);
        if (reached(to, item => item.needs, "to").has(from)) action("Show the way back", scene, { component: to.id, to: from.id });
        status.textContent = "No path";
        return;
      }
      showLayers(between, `Every path from ${from.name} to ${to.name}: the shortest has ${counted(ahead.get(to), "step")}`);
      status.textContent = counted(ahead.get(to), "step");
    };

    """#
}
