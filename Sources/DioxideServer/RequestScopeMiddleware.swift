#if Hummingbird && canImport(Hummingbird)
public import DioxideCore
public import Hummingbird

/// Opens a request scope for each HTTP request.
///
/// ```swift
/// let router = Router()
/// router.add(middleware: RequestScopeMiddleware(container))
/// router.get("notes/:id") { _, context in
///   let id = try context.parameters.require("id", as: Int.self)
///   return try await container.resolveAsynchronously(NoteHandler.self).note(id)
/// }
/// ```
///
/// Handlers and the middleware that is added later resolve from the container. A request-scoped component is built once for each
/// request, and released when the response is returned. A response body that is streamed after that is written outside the
/// scope: resolve its components before.
@available(macOS 14, iOS 17, tvOS 17, visionOS 1, *)
public struct RequestScopeMiddleware<Context: Hummingbird.RequestContext>: RouterMiddleware {
  private let container: Container

  /// Creates the middleware of a container.
  public init(_ container: Container) { self.container = container }

  /// Passes a request on within a new scope.
  ///
  /// - Throws: the error of the handler; otherwise `ContainerError` if a component cannot be disposed of.
  public func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    try await container.withScope { _ async throws in try await next(request, context) }
  }
}
#endif
