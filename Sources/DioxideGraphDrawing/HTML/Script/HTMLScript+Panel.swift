extension HTMLScript {
  /// Details and findings.
  static let panel = #"""
    // The panel: details of what is selected, findings, filters.
    const panel = by("panel");
    const describe = node => {
      const section = by("details"), body = section.querySelector("div");
      section.hidden = !node;
      body.replaceChildren();
      if (!node) return;
      section.querySelector("h2").textContent = node.name;
      const terms = make("dl", undefined, body);
      const live = node.profiles.includes("*") ? "every profile" : node.profiles.join(", ");
      for (const [term, text] of [["Kind", node.kind], ["For", node.ports.join(", ")], ["Scope", node.scope], ["Profiles", live],
        ["Module", node.module], ["Framework", node.framework], ["Not judged", node.unjudged ? counted(node.unjudged, "injection point") : ""],
        ["Change", node.change], ["Place", node.place]]) {
        if (!text) continue;
        make("dt", term, terms);
        const value = make("dd", undefined, terms);
        if (term === "Place" && node.link) {
          const link = make("a", text, value);
          link.href = node.link;
          link.rel = "noopener noreferrer";
        } else if (term === "Module") {
          action(text, value, { module: text });
        } else {
          value.textContent = text;
        }
      }
    };

    const titles = { cycle: "Cycle", captive: "Captive dependency", missing: "Missing binding", fault: "Error", warning: "Warning",
      came: "Added", went: "Removed", changed: "Changed" };
    const findingList = by("findings").querySelector("ol");
    by("findings").hidden = !findings.length;
    const fillFindings = () => {
      findingList.replaceChildren();
      findings.slice(0, 500).forEach(finding => {
        const button = make("button", undefined, make("li", undefined, findingList), `of-${finding.kind}`);
        button.dataset.finding = finding.index;
        make("b", titles[finding.kind] || finding.kind, button);
        make("span", finding.message || finding.nodes.map(node => node.name).join(" → "), button, "message");
        if (finding.help) make("small", finding.help, button);
        make("small", [finding.rule, finding.profiles && finding.profiles.length ? finding.profiles.join(", ") : "", finding.place].filter(Boolean).join(" · "), button);
        button.addEventListener("click", () => go({ finding: String(finding.index) }));
      });
      if (findings.length > 500) make("li", `and ${findings.length - 500} more; search finds them`, findingList);
    };
    fillFindings();
    const showFinding = finding => {
      findingList.querySelectorAll("button").forEach(button => button.classList.toggle("current", Number(button.dataset.finding) === finding.index));
      const entries = [...new Set(finding.nodes.map(entryOf).filter(Boolean))];
      const steps = new Set(finding.nodes.slice(1).map((node, index) => `${finding.nodes[index].id}\n${node.id}`));
      const pairs = finding.kind === "fault" || finding.kind === "warning"
        ? lines.filter(line => entries.includes(line.from) && entries.includes(line.to))
        : lines.filter(line => steps.has(`${line.from.id}\n${line.to.id}`) && !line.element.classList.contains("deferred"));
      marked(entries, pairs);
      if (entries.length) fit(entries.map(entry => entry.box));
      status.textContent = `${titles[finding.kind] || finding.kind}: ${finding.message || counted(finding.nodes.length, "step")}`;
      return finding.nodes.length > 0;
    };


    """#
}
