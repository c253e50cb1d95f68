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
        ("ground", Palette.ground), ("text", Palette.text), ("muted", Palette.muted), ("frame", Palette.frame),
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
    #stage{flex:1;min-width:0;overflow:hidden;cursor:grab;touch-action:none}
    #stage.moving{cursor:grabbing}
    #stage svg{display:block;width:100%;height:100%;user-select:none}
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
    #filters label{display:flex;gap:7px;align-items:baseline;overflow-wrap:anywhere}
    #filters label span{flex:1;min-width:0}
    #filters label small{display:inline}
    #status{color:var(--muted);font-size:12.5px;margin:0}
    .node{cursor:pointer}
    .node:focus{outline:none}
    .node:focus-visible .shape,.node.selected .shape{stroke-width:4}
    .gone{display:none}
    .dim{opacity:.13}
    .edge.near .line{stroke-width:2.6}
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
    }
    """
}
