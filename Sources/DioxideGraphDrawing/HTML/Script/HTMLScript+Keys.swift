extension HTMLScript {
  /// Buttons, keys, and the initial state of the page.
  static let keys = #"""
    // Buttons and keys.
    by("zoom-in").addEventListener("click", () => zoom(1.25));
    by("zoom-out").addEventListener("click", () => zoom(0.8));
    by("fit").addEventListener("click", () => {
      if (!scene.hidden) go({ map: "" });
      fit();
    });
    by("copy").addEventListener("click", () => {
      const area = make("textarea", location.href, document.body);
      area.select();
      let isCopied = false;
      try { isCopied = document.execCommand("copy"); } catch { /* The address bar has it as well. */ }
      area.remove();
      status.textContent = isCopied ? "Link copied" : `Link: ${location.href}`;
    });
    by("toggle").addEventListener("click", () => by("toggle").setAttribute("aria-expanded", String(panel.classList.toggle("open"))));
    // Arrows follow edges: right to what is needed, left to what needs, up and down to the next of the same column.
    let origin = null;
    const follow = key => {
      const first = cursor || [...onMap.values()].find(entry => entry.isShown);
      if (!cursor) origin = null;
      let next = cursor ? null : first;
      if (cursor) {
        const shown = (entries, modules) => [...new Set([...entries, ...(modules ? [...modules.keys()] : []).map(module =>
          onMap.get(`module ${module.name}`))])].filter(entry => entry && entry.isShown);
        const ahead = entry => shown(entry.lines.filter(line => line.from === entry).map(line => line.to), entry.module && entry.module.needs);
        const back = entry => shown(entry.lines.filter(line => line.to === entry).map(line => line.from), entry.module && entry.module.neededBy);
        if (key === "ArrowRight") { next = ahead(cursor)[0]; if (next) origin = [cursor, ahead]; }
        if (key === "ArrowLeft") { next = back(cursor)[0]; if (next) origin = [cursor, back]; }
        if (key === "ArrowUp" || key === "ArrowDown") {
          const row = origin && origin[1](origin[0]).includes(cursor) ? origin[1](origin[0]) : [...onMap.values()].filter(entry => entry.isShown);
          next = row[(row.indexOf(cursor) + (key === "ArrowDown" ? 1 : row.length - 1)) % row.length];
        }
      }
      if (!next) return;
      select(next);
      around(next);
      const box = next.box.getBoundingClientRect(), frame = stage.getBoundingClientRect();
      if (box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom)
        move((frame.left + frame.right - box.left - box.right) / 2, (frame.top + frame.bottom - box.top - box.bottom) / 2);
      status.textContent = labelOf(next);
    };
    stage.addEventListener("keydown", event => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key.startsWith("Arrow")) {
        event.preventDefault();
        if (event.shiftKey) move({ ArrowLeft: 60, ArrowRight: -60 }[event.key] || 0, { ArrowUp: 60, ArrowDown: -60 }[event.key] || 0);
        else follow(event.key);
      } else if ((event.key === "Enter" || event.key === " ") && cursor) {
        event.preventDefault();
        if (cursor.module) go({ module: cursor.module.name });
        else if (cursor.node) go({ component: cursor.node.id });
      }
    });
    scene.addEventListener("keydown", event => {
      if (!event.key.startsWith("Arrow") || !event.target.closest(".card")) return;
      const columns = [...scene.querySelectorAll(".column")], column = event.target.closest(".column");
      const cards = part => part ? [...part.querySelectorAll(".card")].filter(card => card.offsetParent) : [];
      const own = cards(column), place = own.indexOf(event.target);
      const target = { ArrowUp: own[place - 1], ArrowDown: own[place + 1], ArrowLeft: cards(columns[columns.indexOf(column) - 1])[0],
        ArrowRight: cards(columns[columns.indexOf(column) + 1])[0] }[event.key];
      if (!target) return;
      event.preventDefault();
      target.focus();
    });
    document.addEventListener("keydown", event => {
      if (event.key === "Escape") {
        search.value = "";
        close();
        panel.classList.remove("open");
        by("toggle").setAttribute("aria-expanded", "false");
        if (location.hash && location.hash !== "#map=") go({ map: "" });
        else { select(null); marked([], []); }
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || event.target.tagName === "INPUT") return;
      const actions = { "/": () => { search.focus(); search.select(); }, "+": () => zoom(1.25), "=": () => zoom(1.25),
        "-": () => zoom(0.8), "0": () => fit() };
      if (!actions[event.key]) return;
      event.preventDefault();
      actions[event.key]();
    });
    let before = null;
    addEventListener("beforeprint", () => { before = view; });
    addEventListener("afterprint", () => { if (before) show(before); });
    svg.setAttribute("width", page.width);
    svg.setAttribute("height", page.height);
    fit();
    paint();
    // On a small screen the whole is too small to read: it opens at the first finding, or where reading begins.
    const isSmall = innerWidth < 700 && view.scale < 0.33;
    const begin = entries => {
      const boxes = entries.map(entry => entry.box.getBBox());
      if (!boxes.length) return;
      const first = boxes.reduce((a, b) => a.x + a.y <= b.x + b.y ? a : b), scale = 0.66;
      show({ x: Math.min(0, 20 - first.x * scale), y: Math.min(0, 40 - first.y * scale), scale });
    };
    if (isSmall) begin([...onMap.values()]);
    render();
    const touched = [...new Set(findings.flatMap(finding => finding.nodes.map(entryOf).filter(Boolean)))];
    if (!location.hash && touched.length && !data.isOverview) {
      marked(touched, lines.filter(line => /\bin-/.test(line.element.getAttribute("class"))));
      // It opens on the findings, as far as they can be shown at once.
      if (isSmall) begin(touched);
      else if (touched.length <= 60) fit(touched.map(entry => entry.box));
    }
    document.documentElement.dataset.ready = "true";

    """#
}
