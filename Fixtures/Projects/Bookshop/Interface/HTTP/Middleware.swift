import Application
import Dioxide
import Domain

@Adapter(for: Middleware.self, multi: true, priority: -10)
struct ErrorPages: Middleware {
  private let log: any Log

  init(log: some Log) { self.log = log }

  func handle(_ request: Request, next: Next) async throws -> Response {
    do {
      return try await next(request)
    } catch OrderError.unknownBook(let isbn) {
      return Response(404, "\(isbn)")
    } catch {
      log.write("\(request.method) /\(request.path.joined(separator: "/")): \(error)")
      return Response(500)
    }
  }
}

@Adapter(for: Middleware.self, profile: .production, multi: true, priority: 0)
actor RateLimit: Middleware {
  private let time: any TimeSource
  private let perMinute: Int
  private var seen: [String: (minute: Int, count: Int)] = [:]

  init(time: any TimeSource, perMinute: Int = 600) {
    self.time = time
    self.perMinute = perMinute
  }

  func handle(_ request: Request, next: Next) async throws -> Response {
    let client = request.headers["x-client"] ?? "anybody"
    let minute = time.now / 60
    let count = (seen[client].flatMap { $0.minute == minute ? $0.count : nil } ?? 0) + 1
    seen[client] = (minute, count)
    return count > perMinute ? Response(429) : try await next(request)
  }
}

@Adapter(for: HTTP.Middleware.self, profile: [.development, .test], multi: true, priority: 10)
struct RequestLog: Middleware {
  let log: any Application.Log

  func handle(_ request: Request, next: Next) async throws -> Response {
    let response = try await next(request)
    log.write("\(request.method) → \(response.status)")
    return response
  }
}
