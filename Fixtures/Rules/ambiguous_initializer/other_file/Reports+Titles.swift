extension Office.Reports {
  init(title: String) { self.init() }
}
