// What the compiler reads otherwise before Swift 6: the parenthesis belongs to the function.
func notify(_ one: @escaping @MainActor([Int]) -> Void, _ other: @MainActor(Int) async throws -> Void) {}
typealias Notify = @MainActor([Int: String]) throws(Failure) -> Void
struct After {
  func wrapped(@Clamped(1) async: Int, _ plain: @convention(c) (Int) -> Void) {}
  let next: Int
}
