extension HTMLScript {
  /// The map: the picture with the computed layout, moved only by a transform.
  static let map = #"""
    // The map: the picture that was laid out in advance. The canvas is a layer that only moves, so that nothing is drawn again;
    // the sheet in it is scaled, so that the layer has as many pixels as are seen.
    const stage = by("stage"), canvas = by("canvas"), sheet = by("sheet"), svg = canvas.querySelector("svg"), status = by("status");
    const whole = svg.viewBox.baseVal, page = { width: whole.width, height: whole.height };
    let view = { x: 0, y: 0, scale: 1 }, queued = false;
    const detail = () => view.scale < 0.22 ? "far" : view.scale < 0.5 ? "middle" : "near";
    const paint = () => {
      queued = false;
      canvas.style.transform = `translate(${view.x}px,${view.y}px)`;
      sheet.style.transform = `scale(${view.scale})`;
      if (stage.dataset.detail !== detail()) stage.dataset.detail = detail();
    };
    const show = next => {
      const scale = Math.min(4, Math.max(next.scale, 0.25 * Math.min(stage.clientWidth / page.width, stage.clientHeight / page.height, 1)));
      view = { x: next.x, y: next.y, scale };
      if (queued) return;
      queued = true;
      soon(paint);
    };
    const zoom = (factor, x = stage.clientWidth / 2, y = stage.clientHeight / 2) => {
      const scale = Math.min(4, Math.max(0.02, view.scale * factor)), share = scale / view.scale;
      show({ x: x - (x - view.x) * share, y: y - (y - view.y) * share, scale });
    };
    const move = (x, y) => show({ ...view, x: view.x + x, y: view.y + y });
    const fit = elements => {
      let box = { x: 0, y: 0, width: page.width, height: page.height };
      if (elements && elements.length) {
        const boxes = elements.map(element => element.getBBox());
        const left = Math.min(...boxes.map(b => b.x)), top = Math.min(...boxes.map(b => b.y));
        box = { x: left - 60, y: top - 60, width: Math.max(...boxes.map(b => b.x + b.width)) - left + 120,
          height: Math.max(...boxes.map(b => b.y + b.height)) - top + 120 };
      }
      const scale = Math.min(elements ? 1 : 1.2, stage.clientWidth / box.width, stage.clientHeight / box.height);
      show({ scale, x: (stage.clientWidth - box.width * scale) / 2 - box.x * scale,
        y: (stage.clientHeight - box.height * scale) / 2 - box.y * scale });
    };
    const pointOf = event => {
      const box = stage.getBoundingClientRect();
      return [event.clientX - box.left, event.clientY - box.top];
    };
    stage.addEventListener("wheel", event => {
      event.preventDefault();
      zoom(Math.exp(-Math.max(-80, Math.min(80, event.deltaY)) * 0.0035), ...pointOf(event));
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
        zoom(distance(event) / Math.max(1, distance(before)), ...pointOf(event));
      } else {
        move(x, y);
      }
      pointers.set(event.pointerId, event);
    });
    const release = event => {
      pointers.delete(event.pointerId);
      stage.classList.remove("moving");
    };
    stage.addEventListener("pointerup", release);
    stage.addEventListener("pointercancel", release);

    // What is on the map: components, or modules that stand for theirs; and what joins them.
    const onMap = new Map(), lines = [];
    svg.querySelectorAll(".node[data-id]").forEach(box => {
      const id = box.dataset.id, module = id.startsWith("module ") ? modules.get(id.slice(7)) : undefined;
      const entry = { box, id, module, node: byID.get(id), lines: [], frame: box.dataset.frame, isShown: true };
      onMap.set(id, entry);
    });
    const labelOf = entry => entry.module ? `module ${entry.module.name}, ${counted(entry.module.nodes.length, "component")}`
      : entry.node ? `${entry.node.name}, ${entry.node.kind}` : entry.id;
    svg.querySelectorAll(".edge[data-from]").forEach(element => {
      const line = { element, from: onMap.get(element.dataset.from), to: onMap.get(element.dataset.to) };
      if (!line.from || !line.to) return;
      line.from.lines.push(line);
      line.to.lines.push(line);
      lines.push(line);
    });
    const hops = [...svg.querySelectorAll(".hop")];
    const entryOf = node => onMap.get(node.id) || onMap.get(`module ${node.module}`);
    const frames = [...svg.querySelectorAll(".group")];

    // What is marked stays bright. Only what changes is touched, so that it is fast on a map of any size.
    const marked = (entries, chosen) => {
      const bright = new Set(entries), near = new Set(chosen);
      stage.classList.toggle("marking", bright.size > 0);
      onMap.forEach(entry => entry.box.classList.toggle("bright", bright.has(entry)));
      lines.forEach(line => line.element.classList.toggle("bright", near.has(line)));
      const ids = new Set(chosen.map(line => line.element.id));
      hops.forEach(hop => hop.classList.toggle("bright", ids.has(hop.dataset.edge)));
    };
    // An overview does not draw every dependency of a module. The others are drawn while it is selected or pointed at.
    const arrows = svg.querySelector(".graph").appendChild(document.createElementNS(svg.namespaceURI, "g"));
    arrows.setAttribute("class", "arrows");
    const arrow = (from, to) => {
      const a = from.box.getBBox(), b = to.box.getBBox(), isBelow = b.y >= a.y + a.height, isAbove = b.y + b.height <= a.y;
      // Down from the bottom to the top, up from the top to the bottom, and in one row from top to top.
      const leave = isBelow ? 1 : -1, enter = isAbove ? 1 : -1;
      const x1 = a.x + a.width / 2, y1 = isBelow ? a.y + a.height : a.y;
      const x2 = b.x + b.width / 2, y2 = isAbove ? b.y + b.height : b.y, base = y2 + 9 * enter;
      const bend = Math.max(30, Math.abs(y2 - y1) / 2);
      const add = (kind, path) => {
        const element = arrows.appendChild(document.createElementNS(svg.namespaceURI, "path"));
        element.setAttribute("class", kind);
        element.setAttribute("d", path);
      };
      add("arrow", `M${x1} ${y1}C${x1} ${y1 + leave * bend} ${x2} ${base + enter * bend} ${x2} ${base}`);
      add("tip", `M${x2} ${y2}L${x2 - 4} ${base}L${x2 + 4} ${base}Z`);
    };
    const showArrows = entry => {
      arrows.replaceChildren();
      if (!entry || !entry.module) return;
      const others = (modules, drawn) => [...modules.keys()].map(module => onMap.get(`module ${module.name}`))
        .filter(other => other && other.isShown && !drawn.includes(other)).slice(0, 300);
      others(entry.module.needs, entry.lines.map(line => line.to)).forEach(other => arrow(entry, other));
      others(entry.module.neededBy, entry.lines.map(line => line.from)).forEach(other => arrow(other, entry));
    };
    let hovered = null, cursor = null;
    stage.addEventListener("pointerover", event => {
      const tipped = event.target.closest && event.target.closest("[data-tip]");
      if (tipped && !tipped.querySelector("title")) {
        const title = document.createElementNS(svg.namespaceURI, "title");
        title.textContent = tipped.dataset.tip;
        tipped.prepend(title);
      }
      const box = event.target.closest && event.target.closest(".node"), entry = box && onMap.get(box.dataset.id);
      if (entry === hovered) return;
      if (hovered) hovered.lines.forEach(line => line.element.classList.remove("hovered"));
      hovered = entry || null;
      if (hovered) hovered.lines.forEach(line => line.element.classList.add("hovered"));
      showArrows(hovered || cursor);
    });

    """#
}
