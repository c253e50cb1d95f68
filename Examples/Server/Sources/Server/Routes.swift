import Dioxide
import DioxideServer
import Hummingbird

/// The routes of the server. The middleware opens a scope for each request, and the routes resolve in it.
func makeRouter(_ container: Container) -> Router<BasicRequestContext> {
  let router = Router()
  router.add(middleware: RequestScopeMiddleware(container))
  router.get("scope/:token") { _, context -> String in
    let token = try context.parameters.require("token")
    let first = try await container.resolveAsynchronously(NoteHandler.self)
    await Task.yield()
    let second = try await container.resolveAsynchronously(NoteHandler.self)
    return "\(token) \(first.numbers) \(second.numbers)"
  }
  router.post("notes") { request, _ -> String in
    let text = try await String(buffer: request.body.collect(upTo: 10_000))
    return try await String(container.resolveAsynchronously(NoteHandler.self).add(text))
  }
  router.get("notes/:id") { _, context -> String in
    let id = try context.parameters.require("id", as: Int.self)
    guard let note = try await container.resolveAsynchronously(NoteHandler.self).note(id) else {
      throw HTTPError(.notFound)
    }
    return note
  }
  return router
}
