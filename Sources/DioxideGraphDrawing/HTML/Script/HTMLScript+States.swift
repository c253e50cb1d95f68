extension HTMLScript {
  /// States: each has a URL.
  static let states = #"""
    // States: each has an address, so that a link leads to it and the back button leads back.
    const trail = [];
    const address = state => "#" + Object.entries(state).map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join("&");
    const stateOf = hash => Object.fromEntries(hash.replace(/^#/, "").split("&").filter(Boolean).map(part => {
      const cut = part.indexOf("=");
      try {
        return cut < 0 ? [part, ""] : [part.slice(0, cut), decodeURIComponent(part.slice(cut + 1))];
      } catch {
        return [part, ""];
      }
    }));
    const home = () => "map=";
    const go = state => {
      const next = address(state);
      if (location.hash === next) return render();
      location.hash = next;
    };
    const select = entry => {
      svg.querySelectorAll(".selected").forEach(element => element.classList.remove("selected"));
      cursor = entry || null;
      showArrows(cursor);
      if (!cursor) return stage.removeAttribute("aria-activedescendant");
      cursor.box.classList.add("selected");
      cursor.box.setAttribute("role", "img");
      cursor.box.setAttribute("aria-label", labelOf(cursor));
      stage.setAttribute("aria-activedescendant", cursor.box.id);
    };
    const around = entry => {
      marked([entry, ...entry.lines.map(line => line.from === entry ? line.to : line.from)], entry.lines);
      // Dependencies on hubs are not drawn as edges; what they lead to is bright anyway.
      if (entry.node) entry.node.needs.forEach(edge => { const other = entryOf(edge.to); if (other) other.box.classList.add("bright"); });
      if (entry.module) [...entry.module.needs.keys(), ...entry.module.neededBy.keys()].forEach(module => {
        const other = onMap.get(`module ${module.name}`);
        if (other) other.box.classList.add("bright");
      });
    };
    const crumbs = (state, node) => {
      const bar = by("crumbs");
      bar.replaceChildren();
      action("Map", bar, { map: "" });
      if (modules.size > 1) action("Matrix", bar, { matrix: "1" });
      if (node) {
        const known = trail.indexOf(node);
        if (known >= 0) trail.splice(known + 1);
        else trail.push(node);
        if (trail.length > 6) trail.shift();
        if (node.module) action(node.module, bar, { module: node.module }).classList.add("crumb");
        trail.forEach(step => {
          const crumb = action(step.name, bar, { component: step.id });
          crumb.classList.add("crumb");
          if (step === node) crumb.setAttribute("aria-current", "page");
        });
      } else if (state.module) {
        action(state.module, bar, { module: state.module }).classList.add("crumb");
      }
    };
    const render = () => {
      const state = stateOf(location.hash), node = state.component === undefined ? undefined : byID.get(state.component);
      const module = state.module === undefined ? undefined : modules.get(state.module);
      const finding = state.finding === undefined ? undefined : findings[Number(state.finding)];
      joints = [];
      scene.replaceChildren();
      close();
      crumbs(state, node);
      describe(node || (state.map ? byID.get(state.map) : undefined));
      let onStage = true;
      if (node) {
        onStage = false;
        if (state.roots) showRoots(node);
        else if (state.to !== undefined && byID.has(state.to)) showPath(node, byID.get(state.to));
        else showComponent(node);
      } else if (module) {
        onStage = showModule(module);
      } else if (state.matrix) {
        onStage = false;
        showMatrix();
      }
      scene.hidden = onStage;
      stage.hidden = !onStage;
      document.body.dataset.view = onStage ? "map" : "scene";
      if (!onStage) {
        join();
        scene.scrollTop = 0;
      } else if (!module) {
        select(null);
        marked([], []);
        findingList.querySelectorAll(".current").forEach(button => button.classList.remove("current"));
        const entry = state.map ? onMap.get(state.map) || (byID.has(state.map) ? entryOf(byID.get(state.map)) : undefined) : undefined;
        if (finding) {
          showFinding(finding);
        } else if (entry) {
          select(entry);
          around(entry);
          fit([entry.box]);
          status.textContent = labelOf(entry);
        } else if (state.component !== undefined || state.finding !== undefined || state.module !== undefined) {
          status.textContent = "That is not in this graph";
        }
      }
    };
    addEventListener("hashchange", render);
    stage.addEventListener("click", event => {
      if (wasMoved) return;
      const box = event.target.closest(".node"), entry = box && onMap.get(box.dataset.id);
      if (entry) {
        if (entry.module) go({ module: entry.module.name });
        else if (entry.node) go({ component: entry.node.id });
      } else if (event.target.closest(".heading") && modules.has(event.target.closest(".heading").textContent)) {
        go({ module: event.target.closest(".heading").textContent });
      } else if (!event.target.closest(".edge")) {
        select(null);
        if (location.hash.length > 5) go({ map: "" });
        else marked([], []);
      }
    });


    """#
}
