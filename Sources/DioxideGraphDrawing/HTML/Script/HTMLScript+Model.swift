extension HTMLScript {
  /// The data of the page: components, edges, findings, modules, and module cycles.
  static let model = #"""
    const data = JSON.parse(document.getElementById("graph").textContent);
    const by = id => document.getElementById(id);
    const make = (name, text, parent, kind) => {
      const element = document.createElement(name);
      if (text !== undefined) element.textContent = text;
      if (kind) element.className = kind;
      if (parent) parent.append(element);
      return element;
    };
    // With the next frame; soon anyway if no frame comes, as in a window that is not seen.
    const soon = work => {
      let isDone = false;
      const run = () => {
        if (!isDone) work();
        isDone = true;
      };
      requestAnimationFrame(run);
      setTimeout(run, 50);
    };
    const counted = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

    // What the page knows: one object for each component, joined by edges in both directions.
    const kinds = ["service", "adapter", "port", "external", "missing"];
    const nodes = data.nodes.map((row, index) => {
      const [name, kind, scope, profiles, module, file, line, unjudged, id, ports, framework, link, change] = row;
      return { index, name, kind: kinds[kind], scope: data.scopes[scope] || "", profiles: data.profiles[profiles],
        module: data.modules[module] || "", place: file < 0 ? "" : line ? `${data.files[file]}:${line}` : data.files[file],
        unjudged, id: id || `${data.modules[module]}.${name}`, ports: ports || [], framework: data.frameworks[framework] || "",
        link, change, needs: [], neededBy: [], findings: [], isShown: true };
    });
    const byID = new Map(nodes.map(node => [node.id, node]));
    const edges = data.edges.map(([from, to, flags]) => {
      const edge = { from: nodes[from], to: nodes[to], isProvided: (flags & 1) > 0, words: [
        flags & 1 ? "provides" : "", flags & 2 ? "optional" : "", flags & 4 ? "deferred" : "", flags & 8 ? "multi" : ""]
        .filter(Boolean) };
      edge.from.needs.push(edge);
      edge.to.neededBy.push(edge);
      return edge;
    });
    const findings = data.findings.map((finding, index) => {
      const known = { ...finding, index, nodes: finding.path.map(place => nodes[place]) };
      new Set(known.nodes).forEach(node => node.findings.push(known));
      return known;
    });

    // Modules, with what they hold and which modules they need.
    const modules = new Map();
    nodes.forEach(node => {
      if (!modules.has(node.module)) modules.set(node.module, { name: node.module, nodes: [], needs: new Map(), neededBy: new Map() });
      modules.get(node.module).nodes.push(node);
    });
    edges.forEach(edge => {
      const from = modules.get(edge.from.module), to = modules.get(edge.to.module);
      if (from === to) return;
      from.needs.set(to, (from.needs.get(to) || 0) + 1);
      to.neededBy.set(from, (to.neededBy.get(from) || 0) + 1);
    });

    // Strongly connected components (Tarjan, 1972), without recursion: numbers them so that what is needed comes first.
    const groupsOf = (items, next) => {
      const order = new Map(), low = new Map(), group = new Map(), open = [], work = [];
      let count = 0, groups = 0;
      for (const start of items) {
        if (order.has(start)) continue;
        work.push([start, null]);
        while (work.length) {
          const top = work[work.length - 1], item = top[0];
          if (!top[1]) {
            order.set(item, count);
            low.set(item, count++);
            open.push(item);
            top[1] = next(item)[Symbol.iterator]();
          }
          const step = top[1].next();
          if (!step.done) {
            if (!order.has(step.value)) work.push([step.value, null]);
            else if (!group.has(step.value)) low.set(item, Math.min(low.get(item), order.get(step.value)));
            continue;
          }
          work.pop();
          if (work.length) {
            const parent = work[work.length - 1][0];
            low.set(parent, Math.min(low.get(parent), low.get(item)));
          }
          if (low.get(item) !== order.get(item)) continue;
          let member;
          do {
            member = open.pop();
            group.set(member, groups);
          } while (member !== item);
          groups++;
        }
      }
      return group;
    };
    // A level for each item: foundations have 0, everything else precedes all that it needs, cycles aside.
    const levelsOf = (items, next) => {
      const group = groupsOf(items, next), level = new Map(), members = new Map();
      items.forEach(item => members.set(group.get(item), [...(members.get(group.get(item)) || []), item]));
      for (const number of [...members.keys()].sort((a, b) => a - b)) {
        let height = 0;
        for (const item of members.get(number))
          for (const other of next(item)) if (group.get(other) !== number) height = Math.max(height, level.get(other) + 1);
        members.get(number).forEach(item => level.set(item, height));
      }
      return { group, level, members };
    };

    """#
}
