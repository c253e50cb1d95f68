#if ServiceLifecycle
public import DioxideCore
public import ServiceLifecycle

/// Runs a container as a service of a service group.
///
/// ```swift
/// let group = ServiceGroup(services: [ContainerService(container), worker], logger: logger)
/// try await group.run()
/// ```
///
/// A service group stops its services in reverse order and waits for each, so components are disposed of after the services
/// that follow the container have ended. It starts them without waiting: a service that needs started components first calls
/// `container.start()`, which waits until the container is started.
public struct ContainerService: Service {
  private let container: Container

  /// Creates a service of a container. Scan the container before the service runs.
  public init(_ container: Container) { self.container = container }

  /// Starts the container, waits until its group shuts down or is cancelled, and disposes of the started components in reverse
  /// order.
  ///
  /// - Throws: `ContainerError` if starting or stopping fails.
  public func run() async throws {
    try await container.start()
    // Throws if the group is cancelled. The components are disposed of in that case too, in a task that is not cancelled.
    try? await gracefulShutdown()
    try await Task { try await container.stop() }.value
  }
}
#endif
