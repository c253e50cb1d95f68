struct Task {
  init(_ body: () -> Void) {}
}
