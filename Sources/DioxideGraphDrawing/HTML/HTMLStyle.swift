/// The style sheet of the page around the picture.
enum HTMLStyle {
  static func sheet(_ theme: DrawingOptions.Theme) -> String {
    let colours =
      switch theme {
      case .auto: ":root{\(colours(\.light))}\n@media (prefers-color-scheme:dark){:root{\(colours(\.dark))}}"
      case .light: ":root{color-scheme:light;\(colours(\.light))}"
      case .dark: ":root{color-scheme:dark;\(colours(\.dark))}"
      }
    return "\(colours)\n\(rules)"
  }

  private static func colours(_ ground: KeyPath<Palette.Pair, String>) -> String {
    let pairs =
      [
        ("ground", Palette.background), ("text", Palette.text), ("muted", Palette.muted), ("frame", Palette.frame),
        ("line", Palette.frameLine), ("accent", Palette.stroke(Drawing.Tint.singleton)),
        ("soft", Palette.fill(.singleton)), ("red", Palette.stroke(Drawing.Tint.missing)),
      ]
      + [Drawing.Emphasis.captive, .came, .changed].compactMap { emphasis in
        emphasis.name.flatMap { name in Palette.stroke(emphasis).map { (name, $0) } }
      }
    return pairs.map { "--\($0.0):\($0.1[keyPath: ground])" }.joined(separator: ";")
  }

  private static let rules = """
    *{box-sizing:border-box}
    html,body{height:100%;margin:0}
    body{display:flex;flex-direction:column;background:var(--ground);color:var(--text);
    font:14px/1.45 \(SVGStyle.fonts)}
    header{position:relative;display:flex;flex-wrap:wrap;gap:8px 20px;align-items:center;
    padding:10px 16px;border-bottom:1px solid var(--line)}
    .headline{flex:1 1 320px;min-width:0;overflow-wrap:anywhere}
    h1{font-size:17px;margin:0}
    .headline p{margin:0;color:var(--muted);font-size:12.5px}
    .tools{display:flex;gap:6px;flex:0 1 auto;max-width:100%}
    input,button{font:inherit;color:inherit;background:var(--frame);border:1px solid var(--line);border-radius:7px;
    padding:5px 10px}
    #search{width:230px;min-width:0;flex:0 1 auto}
    button{cursor:pointer}
    button:hover{border-color:var(--accent)}
    :focus-visible{outline:2px solid var(--accent);outline-offset:1px}
    #results{position:absolute;z-index:3;right:16px;top:100%;margin:4px 0 0;padding:4px;list-style:none;
    width:min(430px,calc(100% - 32px));max-height:60vh;overflow:auto;background:var(--ground);
    border:1px solid var(--line);border-radius:9px;box-shadow:0 8px 28px #0004}
    #results li{padding:5px 9px;border-radius:6px;cursor:pointer;overflow-wrap:anywhere}
    #results li[aria-selected=true],#results li:hover{background:var(--soft)}
    #results small,#panel small{color:var(--muted);display:block}
    main{flex:1;display:flex;min-height:0}
    #crumbs{display:flex;flex-wrap:wrap;gap:4px;padding:5px 16px;border-bottom:1px solid var(--line);align-items:center}
    #crumbs .crumb::before{content:"› ";color:var(--muted)}
    .action{padding:2px 9px;font-size:13px}
    [aria-current]{border-color:var(--accent)}
    [hidden]{display:none!important}
    #stage{flex:1;min-width:0;overflow:hidden;cursor:grab;touch-action:none;position:relative;contain:strict}
    #canvas{position:absolute;left:0;top:0;will-change:transform}
    #sheet{transform-origin:0 0}
    #stage.moving{cursor:grabbing}
    #stage svg{display:block;user-select:none}
    @media screen{
    #stage[data-detail=far] text,#stage[data-detail=far] .head,#stage[data-detail=far] .hit,
    #stage[data-detail=far] .hop{display:none}
    #stage[data-detail=far] .heading{display:block;font-size:40px}
    #stage[data-detail=middle] .detail,#stage[data-detail=middle] .hit{display:none}
    }
    #stage.moving .hit{pointer-events:none}
    #stage.marking .node:not(.bright),#stage.marking .edge:not(.bright),#stage.marking .hop:not(.bright){opacity:.13}
    .edge.hovered .line{stroke-width:3.2}
    .arrows{pointer-events:none}
    .arrow{fill:none;stroke:var(--accent);stroke-width:1.8}
    .tip{fill:var(--accent)}
    .edge.bright .line{stroke-width:2.6}
    #scene{flex:1;min-width:0;overflow:auto;padding:12px 16px}
    #scene h2{font-size:15px}
    .columns{position:relative;display:flex;gap:64px;align-items:flex-start;min-width:min-content;padding-bottom:24px}
    .columns .lines{position:absolute;left:0;top:0;pointer-events:none}
    .lines path{fill:none;stroke:var(--muted);stroke-width:1.1;opacity:.55}
    .column{position:relative;flex:0 0 auto;width:250px;align-self:center}
    .column h3{font-size:12px;margin:0 0 6px;color:var(--muted)}
    .card{display:block;width:100%;text-align:left;margin:0 0 6px;overflow-wrap:anywhere;background:var(--soft)}
    .card small,.findings small{display:block;color:var(--muted);font-size:12px}
    .card.kind-port{border-radius:16px;background:var(--ground)}
    .card.kind-missing{border:2px dashed var(--red);background:var(--ground)}
    .card.has-finding{border-left:4px solid var(--red)}
    .card.unjudged{border-right:4px dotted var(--muted)}
    .card.selected{border-color:var(--accent);box-shadow:0 0 0 2px var(--accent)}
    .finding-link{display:block;width:100%;text-align:left;margin:0 0 6px;border-left:4px solid var(--red);
    overflow-wrap:anywhere}
    .actions{display:flex;flex-wrap:wrap;gap:6px;margin:0 0 10px}
    .note{color:var(--muted);margin:4px 0}
    .scroll{overflow:auto;max-width:100%}
    .matrix{border-collapse:collapse;font-size:11px}
    .matrix td,.matrix th{border:1px solid var(--line);padding:1px 3px;text-align:right;min-width:20px;font-weight:400}
    .matrix th .action{border:0;background:none;padding:0 4px;white-space:nowrap;font-size:12px}
    .matrix .diagonal{background:var(--line)}
    .matrix .cycle{background:var(--red);color:var(--ground);font-weight:700}
    #panel{flex:0 0 300px;overflow:auto;padding:14px 16px;border-left:1px solid var(--line);background:var(--frame)}
    #panel section{margin-bottom:18px}
    h2{font-size:13px;margin:0 0 6px;overflow-wrap:anywhere}
    #panel ol,#panel ul{margin:0;padding:0;list-style:none}
    #panel li button{display:block;width:100%;text-align:left;margin:0 0 5px;overflow-wrap:anywhere;
    background:var(--ground)}
    #findings li button{border-left:4px solid var(--red)}
    #findings li .of-captive{border-left-color:var(--captive)}
    #findings li .of-came{border-left-color:var(--came)}
    #findings li .of-changed{border-left-color:var(--changed)}
    #findings li .of-went{border-left-style:dashed}
    .notes{margin:8px 0 0;padding:0 0 0 16px;color:var(--muted);font-size:12.5px;overflow-wrap:anywhere}
    #details h3{font-size:12px;margin:10px 0 4px;color:var(--muted)}
    #details dl{display:grid;grid-template-columns:auto 1fr;gap:2px 10px;margin:0}
    #details dt{color:var(--muted)}
    #details dd{margin:0;overflow-wrap:anywhere}
    #details a{color:var(--accent)}
    fieldset{border:0;margin:0 0 10px;padding:0;min-width:0}
    legend{padding:0;color:var(--muted);font-size:12px}
    #panel .message{display:block}
    #panel li button.current{outline:2px solid var(--accent)}
    .facet{margin:0 0 8px}
    .facet summary{color:var(--muted);font-size:12px;cursor:pointer}
    .facet .all{padding:0 8px;font-size:12px}
    .facet .row{display:flex;gap:6px;align-items:baseline}
    .facet .row label{flex:1;min-width:0}
    .facet .only{padding:0 6px;font-size:11px;opacity:.75;flex:0 0 auto}
    .facet .only:hover,.facet .only:focus{opacity:1}
    #findings li .of-warning{border-left-color:var(--changed)}
    #filters label{display:flex;gap:7px;align-items:baseline;overflow-wrap:anywhere}
    #filters label span{flex:1;min-width:0}
    #filters label small{display:inline}
    #status{color:var(--muted);font-size:12.5px;margin:0}
    .node{cursor:pointer}
    .node:focus{outline:none}
    .node.selected .shape{stroke-width:4}
    .gone{display:none}
    #toggle{display:none}
    @media (max-width:760px){
    .headline{flex-basis:100%}
    .tools{flex:1 1 100%}
    #search{flex:1}
    #toggle{display:block}
    main{position:relative}
    #panel{display:none;position:absolute;inset:auto 0 0 0;max-height:46%;border-left:0;
    border-top:1px solid var(--line);box-shadow:0 -8px 28px #0004}
    #panel.open{display:block}
    #crumbs{padding:5px 10px}
    #scene{padding:10px}
    .columns{flex-direction:column;gap:12px;min-width:0}
    .column{width:100%;align-self:auto}
    }
    @media print{
    header .tools,#crumbs,#filters,#results,.only,.actions{display:none!important}
    html,body{height:auto}
    main{display:block}
    #stage{height:auto;overflow:visible;contain:none}
    #canvas,#sheet{position:static;transform:none!important}
    #stage svg{width:100%;height:auto;max-height:95vh}
    #scene{overflow:visible}
    #panel{display:block;position:static;max-height:none;border:0}
    }
    """
}
