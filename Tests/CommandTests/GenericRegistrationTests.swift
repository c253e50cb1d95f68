import Testing

/// Functions of a project that register for their callers.
@Suite struct GenericRegistrationTests {
  private func check(_ function: String) throws -> ProgramRun {
    try ProgramRun(
      ["check", "-", "--verbose"],
      input: """
        import Dioxide
        @Service struct A { init(b: B) {} }
        struct B {}
        \(function)

        """)
  }

  @Test("Nothing is reported missing, and the reason is listed")
  func notJudged() throws {
    let run = try check(
      "func bind<Value>(_ type: Value.Type, _ c: Container) throws { try c.register(Value.self) { _ in make() } }")
    #expect(run.status == 0, "\(run.output)")
    let reason = "a function registers any type that its callers name"
    #expect(run.errors.contains("note: <stdin>:4: \(reason), so 1 injection point is not judged"), "\(run.errors)")
    #expect(run.errors.hasSuffix("No problems. 0 of 1 injection point proven, 1 not judged (run `dioxide coverage`)\n"))
    #expect(run.output.contains("  \(reason) (1)\n") && run.output.contains("<stdin>:2:26  B\n"), "\(run.output)")
  }

  @Test("A type with that name is not a parameter, and a generic function with other registrations is neither")
  func findings() throws {
    for function in [
      "struct Value {}\nfunc bind(_ c: Container) throws { try c.register(Value.self) { _ in Value() } }",
      "struct Value {}\nfunc bind<Other>(_ c: Container, _: Other) throws { try c.register(Value.self) { _ in Value() } }",
    ] {
      let run = try check(function)
      #expect(run.status == 1, "\(run.output)")
      #expect(!run.errors.contains("that its callers name"))
    }
  }
}
