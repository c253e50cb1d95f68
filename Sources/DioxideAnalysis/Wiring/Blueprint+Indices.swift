import DioxideCore

// The container core numbers bindings and dependencies with plain integers, which are part of the library's interface.
// Only this file, `ProfilePlan`, and the code that appends and selects bindings convert between these and the indices of
// the analyser.

extension Blueprint {
  /// The indices of all bindings.
  public var bindingIndices: Range<BindingIndex> { BindingIndex(0)..<nextBinding }

  /// The indices of all dependencies.
  var dependencyIndices: Range<DependencyIndex> { DependencyIndex(0)..<nextDependency }

  /// The index of the binding that is appended next.
  var nextBinding: BindingIndex { BindingIndex(bindings.count) }

  /// The index of the dependency that is appended next.
  var nextDependency: DependencyIndex { DependencyIndex(dependencies.count) }

  /// The binding at an index.
  public subscript(index: BindingIndex) -> Binding {
    @inline(__always) get { bindings[index.position] }
  }

  /// The dependency at an index.
  public subscript(index: DependencyIndex) -> Dependency {
    @inline(__always) get { dependencies[index.position] }
  }
}

extension Blueprint.Binding {
  /// The indices of its dependencies.
  public var dependencyIndices: Range<DependencyIndex> {
    DependencyIndex(dependencies.lowerBound)..<DependencyIndex(dependencies.upperBound)
  }
}

extension Violation.MissingBinding {
  /// The dependent binding.
  public var bindingIndex: BindingIndex { BindingIndex(binding) }
  /// The dependency.
  public var dependencyIndex: DependencyIndex { DependencyIndex(dependency) }
}

extension Violation.Hop {
  /// The dependent binding.
  public var bindingIndex: BindingIndex { BindingIndex(binding) }
  /// The dependency that leads to the next binding.
  public var dependencyIndex: DependencyIndex { DependencyIndex(dependency) }
}

extension Violation.CircularDependency {
  /// All bindings of the cycle group, ascending.
  var memberIndices: IndexList<BindingIndex> { IndexList(members[...]) }
}

extension Violation.CaptiveDependency {
  /// The shorter-lived binding at the end.
  public var captiveIndex: BindingIndex { BindingIndex(captive) }
}

extension Violation.DuplicateBinding {
  /// The binding that was declared first, which is used.
  var firstIndex: BindingIndex { BindingIndex(first) }
  /// The later binding.
  var secondIndex: BindingIndex { BindingIndex(second) }
}

extension Violation.MixedBinding {
  /// The first single binding.
  var singleIndex: BindingIndex { BindingIndex(single) }
  /// The first multi binding.
  var multiIndex: BindingIndex { BindingIndex(multi) }
}

extension Violation.FactoryLifecycle {
  /// The component.
  var bindingIndex: BindingIndex { BindingIndex(binding) }
}

extension Violation.IsolationMismatch {
  /// The binding at the end, which suspends while it is built.
  var suspendingIndex: BindingIndex { BindingIndex(suspending) }
}
