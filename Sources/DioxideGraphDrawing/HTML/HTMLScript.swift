/// The script of the page. It makes elements and sets text; it never reads a name as markup.
enum HTMLScript {
  static let text = #"""
    "use strict";
    (() => {
      const graph = JSON.parse(document.getElementById("graph").textContent);
      const by = id => document.getElementById(id);
      const stage = by("stage"), svg = stage.querySelector("svg"), panel = by("panel"), status = by("status");
      const make = (name, text, parent) => {
        const element = document.createElement(name);
        if (text !== undefined) element.textContent = text;
        if (parent) parent.append(element);
        return element;
      };

      // What belongs together.
      graph.nodes.forEach((node, index) => {
        node.index = index;
        node.box = by(node.element);
        node.needs = [];
        node.neededBy = [];
        node.isShown = true;
      });
      graph.edges.forEach(edge => {
        edge.path = by(edge.element);
        graph.nodes[edge.from].needs.push(edge);
        graph.nodes[edge.to].neededBy.push(edge);
      });
      const hops = [...svg.querySelectorAll(".hop")];

      // Moving and zooming: the view box of the picture.
      const whole = svg.viewBox.baseVal, page = { x: 0, y: 0, width: whole.width, height: whole.height };
      let view = { ...page };
      svg.removeAttribute("width");
      svg.removeAttribute("height");
      const show = next => {
        const limit = Math.max(page.width, page.height) * 4;
        const factor = Math.min(Math.max(next.width, 120), limit) / next.width;
        view = { x: next.x, y: next.y, width: next.width * factor, height: next.height * factor };
        svg.setAttribute("viewBox", `${view.x} ${view.y} ${view.width} ${view.height}`);
      };
      const scale = () => Math.max(view.width / stage.clientWidth, view.height / stage.clientHeight);
      const zoom = (factor, x = view.x + view.width / 2, y = view.y + view.height / 2) => show({
        x: x - (x - view.x) * factor, y: y - (y - view.y) * factor,
        width: view.width * factor, height: view.height * factor });
      const move = (x, y) => show({ ...view, x: view.x + x, y: view.y + y });
      const fit = elements => {
        if (!elements || !elements.length) return show(page);
        const boxes = elements.map(element => element.getBBox());
        const left = Math.min(...boxes.map(b => b.x)), top = Math.min(...boxes.map(b => b.y));
        const right = Math.max(...boxes.map(b => b.x + b.width)), bottom = Math.max(...boxes.map(b => b.y + b.height));
        // Never closer than text at its own size, and a little room around.
        const width = Math.max(right - left + 120, stage.clientWidth);
        const height = Math.max(bottom - top + 120, stage.clientHeight);
        show({ x: (left + right - width) / 2, y: (top + bottom - height) / 2, width, height });
      };
      const place = event => {
        const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
        return [point.x, point.y];
      };
      stage.addEventListener("wheel", event => {
        event.preventDefault();
        zoom(Math.exp(Math.max(-80, Math.min(80, event.deltaY)) * 0.0035), ...place(event));
      }, { passive: false });

      const pointers = new Map();
      let wasMoved = false;
      stage.addEventListener("pointerdown", event => {
        pointers.set(event.pointerId, event);
        wasMoved = false;
      });
      stage.addEventListener("pointermove", event => {
        const before = pointers.get(event.pointerId);
        if (!before) return;
        const x = event.clientX - before.clientX, y = event.clientY - before.clientY;
        if (!wasMoved && Math.hypot(x, y) < 4) return;
        if (!wasMoved) {
          wasMoved = true;
          stage.setPointerCapture(event.pointerId);
          stage.classList.add("moving");
        }
        if (pointers.size === 2) {
          const other = [...pointers.values()].find(pointer => pointer.pointerId !== event.pointerId);
          const distance = pointer => Math.hypot(pointer.clientX - other.clientX, pointer.clientY - other.clientY);
          zoom(distance(before) / Math.max(1, distance(event)), ...place(event));
        } else {
          move(-x * scale(), -y * scale());
        }
        pointers.set(event.pointerId, event);
      });
      const release = event => {
        pointers.delete(event.pointerId);
        stage.classList.remove("moving");
      };
      stage.addEventListener("pointerup", release);
      stage.addEventListener("pointercancel", release);

      // Choosing: what is chosen and what it touches stays bright.
      const marked = (nodes, edges) => {
        const isBright = new Set(nodes.map(node => node.box)), near = new Set(edges.map(edge => edge.path));
        const isAny = nodes.length > 0;
        graph.nodes.forEach(node => node.box.classList.toggle("dim", isAny && !isBright.has(node.box)));
        graph.edges.forEach(edge => {
          edge.path.classList.toggle("dim", isAny && !near.has(edge.path));
          edge.path.classList.toggle("near", near.has(edge.path));
        });
        hops.forEach(hop => hop.classList.toggle("dim", isAny && !edges.some(edge => edge.element === hop.dataset.edge)));
      };
      const clear = () => {
        svg.querySelectorAll(".selected").forEach(element => element.classList.remove("selected"));
        marked([], []);
        by("details").hidden = true;
        status.textContent = counted();
      };
      const choose = (node, isToBeSought = true) => {
        clear();
        node.box.classList.add("selected");
        const edges = [...node.needs, ...node.neededBy];
        const nodes = [node, ...node.needs.map(edge => graph.nodes[edge.to]),
          ...node.neededBy.map(edge => graph.nodes[edge.from])];
        marked(nodes, edges);
        describe(node);
        if (isToBeSought) fit(nodes.filter(near => near.isShown).map(near => near.box));
        status.textContent = `${node.name}: needs ${node.needs.length}, needed by ${node.neededBy.length}`;
      };
      const describe = node => {
        const details = by("details"), body = details.querySelector("div");
        details.hidden = false;
        details.querySelector("h2").textContent = node.name;
        body.replaceChildren();
        const list = make("dl", undefined, body);
        const profiles = node.profiles.includes("*") ? "every profile" : node.profiles.join(", ");
        for (const [term, text] of [["Kind", node.kind], ["Scope", node.scope], ["Profiles", profiles],
          ["Module", node.module], ["Holds", node.id.startsWith("module ") ? node.detail : ""], ["Place", node.place]]) {
          if (!text) continue;
          make("dt", term, list);
          const value = make("dd", undefined, list);
          if (term === "Place" && node.link) {
            const link = make("a", text, value);
            link.href = node.link;
            link.rel = "noopener noreferrer";
          } else {
            value.textContent = text;
          }
        }
        neighbours(body, "Needs", node.needs, edge => graph.nodes[edge.to]);
        neighbours(body, "Needed by", node.neededBy, edge => graph.nodes[edge.from]);
        panel.scrollTop = 0;
      };
      const neighbours = (body, heading, edges, end) => {
        if (!edges.length) return;
        make("h3", `${heading} (${edges.length})`, body);
        const list = make("ul", undefined, body);
        for (const edge of edges) {
          const node = end(edge), button = make("button", node.name, make("li", undefined, list));
          const words = [edge.kind === "provides" ? "provides" : "", ...edge.words].filter(Boolean);
          if (words.length) make("small", words.join(" · "), button);
          button.addEventListener("click", () => choose(node));
        }
      };
      graph.nodes.forEach(node => {
        node.box.setAttribute("tabindex", "0");
        node.box.setAttribute("role", "button");
        node.box.setAttribute("aria-label", `${node.name}, ${node.kind}`);
        node.box.addEventListener("keydown", event => {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          choose(node);
        });
      });
      const nodeOf = new Map(graph.nodes.map(node => [node.box, node]));
      stage.addEventListener("click", event => {
        if (wasMoved) return;
        const box = event.target.closest(".node");
        if (box && nodeOf.has(box)) {
          choose(nodeOf.get(box), false);
          panel.classList.add("open");
          by("toggle").setAttribute("aria-expanded", "true");
        } else if (!event.target.closest(".edge")) {
          clear();
        }
      });

      // Searching.
      const search = by("search"), results = by("results");
      let found = [], at = 0;
      const point = index => {
        at = index;
        [...results.children].forEach((item, number) => {
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
      const take = node => {
        close();
        if (!node) return;
        choose(node);
        search.value = node.name;
      };
      const seek = () => {
        const wanted = search.value.trim().toLowerCase();
        results.replaceChildren();
        if (!wanted) {
          found = [];
          close();
          return clear();
        }
        const rank = node => {
          const name = node.name.toLowerCase();
          return name === wanted ? 0 : name.startsWith(wanted) ? 1 : name.includes(wanted) ? 2
            : node.id.toLowerCase().includes(wanted) ? 3 : 4;
        };
        const all = graph.nodes.filter(node => node.isShown && rank(node) < 4);
        found = [...all].sort((a, b) => rank(a) - rank(b) || a.index - b.index).slice(0, 40);
        found.forEach((node, number) => {
          const item = make("li", node.name, results);
          item.id = `result-${number}`;
          item.setAttribute("role", "option");
          make("small", [node.kind, node.scope, node.module].filter(Boolean).join(" · "), item);
          item.addEventListener("click", () => take(node));
        });
        results.hidden = !found.length;
        search.setAttribute("aria-expanded", String(found.length > 0));
        point(0);
        svg.querySelectorAll(".selected").forEach(element => element.classList.remove("selected"));
        if (all.length) marked(all, []);
        else marked([], []);
        status.textContent = all.length === 1 ? "1 found" : `${all.length} found`;
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

      // Findings.
      const titles = { cycle: "Cycle", captive: "Captive dependency", missing: "Missing binding",
        came: "Came", went: "Went", changed: "Changed" };
      for (const finding of graph.findings) {
        const list = by("findings").querySelector("ol");
        by("findings").hidden = false;
        const nodes = finding.path.map(index => graph.nodes[index]);
        const button = make("button", titles[finding.kind] || finding.kind, make("li", undefined, list));
        button.className = `of-${finding.kind}`;
        make("small", nodes.map(node => node.name).join(" → "), button);
        button.addEventListener("click", () => {
          clear();
          // A deferred dependency beside the one that is found is no part of it.
          const isPart = edge => finding.kind === "missing" || !edge.words.includes("deferred");
          const steps = new Set(nodes.slice(1).map((node, index) => `${nodes[index].index} ${node.index}`));
          marked(nodes, graph.edges.filter(edge => isPart(edge) && steps.has(`${edge.from} ${edge.to}`)));
          fit(nodes.map(node => node.box));
          status.textContent = `${button.firstChild.textContent}: ${nodes.length} steps`;
        });
      }

      // Filters: what is unticked is taken away with its edges.
      const facets = [
        ["Module", node => [node.module || "(none)"]], ["Kind", node => [node.kind]],
        ["Scope", node => [node.scope || "(none)"]],
        ["Profile", node => node.profiles.length ? node.profiles.map(name => name === "*" ? "(every)" : name) : ["(none)"]],
        ["Finding", node => [node.finding || "(none)"]],
      ].map(([name, values]) => ({ name, values, off: new Set() }));
      const counted = () => {
        const count = graph.nodes.filter(node => node.isShown).length;
        return count === graph.nodes.length ? "" : `${count} of ${graph.nodes.length} shown`;
      };
      const filter = () => {
        for (const node of graph.nodes) {
          node.isShown = facets.every(facet => facet.values(node).some(value => !facet.off.has(value)));
          node.box.classList.toggle("gone", !node.isShown);
        }
        for (const edge of graph.edges) {
          const isShown = graph.nodes[edge.from].isShown && graph.nodes[edge.to].isShown;
          edge.path.classList.toggle("gone", !isShown);
          edge.isShown = isShown;
        }
        const shown = new Map(graph.edges.map(edge => [edge.element, edge.isShown]));
        hops.forEach(hop => hop.classList.toggle("gone", shown.get(hop.dataset.edge) === false));
        status.textContent = counted();
      };
      for (const facet of facets) {
        const counts = new Map();
        graph.nodes.forEach(node => facet.values(node).forEach(value => counts.set(value, (counts.get(value) || 0) + 1)));
        if (counts.size < 2) continue;
        const group = make("fieldset", undefined, by("filters"));
        make("legend", facet.name, group);
        for (const value of [...counts.keys()].sort()) {
          const label = make("label", undefined, group), box = make("input", undefined, label);
          box.type = "checkbox";
          box.checked = true;
          box.dataset.facet = facet.name;
          box.dataset.value = value;
          make("small", String(counts.get(value)), make("span", `${value} `, label));
          box.addEventListener("change", () => {
            if (box.checked) facet.off.delete(value);
            else facet.off.add(value);
            filter();
          });
        }
      }
      by("filters").hidden = !by("filters").querySelector("fieldset");

      // Buttons and keys.
      by("zoom-in").addEventListener("click", () => zoom(0.8));
      by("zoom-out").addEventListener("click", () => zoom(1.25));
      by("fit").addEventListener("click", () => fit());
      by("toggle").addEventListener("click", () => {
        by("toggle").setAttribute("aria-expanded", String(panel.classList.toggle("open")));
      });
      document.addEventListener("keydown", event => {
        if (event.key === "Escape") {
          search.value = "";
          close();
          clear();
          panel.classList.remove("open");
          by("toggle").setAttribute("aria-expanded", "false");
          return;
        }
        if (event.ctrlKey || event.metaKey || event.altKey || event.target.tagName === "INPUT") return;
        const step = 60 * scale();
        const actions = {
          "/": () => { search.focus(); search.select(); }, "+": () => zoom(0.8), "=": () => zoom(0.8),
          "-": () => zoom(1.25), "0": () => fit(), ArrowLeft: () => move(-step, 0), ArrowRight: () => move(step, 0),
          ArrowUp: () => move(0, -step), ArrowDown: () => move(0, step) };
        const action = actions[event.key];
        if (!action || (event.key.startsWith("Arrow") && !stage.contains(event.target))) return;
        event.preventDefault();
        action();
      });
      show(page);
      // On a small screen the whole is too small to read: it opens where reading begins.
      if (innerWidth < 700 && scale() > 3) show({ x: page.x, y: page.y, width: stage.clientWidth * 1.5, height: stage.clientHeight * 1.5 });
      document.documentElement.dataset.ready = "true";
    })();

    """#
}
