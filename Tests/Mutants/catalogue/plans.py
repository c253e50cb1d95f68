"""Mutants of scan planning, which the analysis and the container share."""
from mutant import File, Statement

SUITES = ['ScanPlanTests', 'PlanOracleTests', 'SuspensionTests']
MORE = [*SUITES, 'ScanTests', 'CycleTests', 'InstanceTests', 'ScopeTests', 'RuleTests']

plan = File('DioxideCore/ScanPlan.swift', *MORE)
plan('let graph = resolution.graph(blueprint) { «$0 == .immediate» }', 'true', 'a deferred dependency closes a cycle')
plan('self.buildOrder = «components.cycleGroups.isEmpty ? order : nil»', 'order', 'a cycle has a build order')
plan('«selection.duplicates.map(Violation.duplicateBinding)»', '[Violation]()', 'duplicates are not reported')
plan('blueprint.bindings[$0].isLifecycle && «blueprint.bindings[$0].scope == .factory»', 'true', 'every lifecycle is one that nothing starts')

captive = File('DioxideCore/CaptiveSearch.swift', *MORE)
captive('let paths = ShortestPathsToTargets(graph, to: requests) { «blueprint.bindings[$0].scope == .factory» }', 'blueprint.bindings[$0].scope != .request',
        'a chain continues through a singleton')
captive('«length < other» { best[dependency] = Int(target) }', 'length > other', 'it reports the longest path of a list')
captive('lengths[Int(dependent)] = «lengths[node] + 1»', 'lengths[node]', 'every path is of one length')

suspension = File('DioxideCore/SuspensionSearch.swift', *MORE)
suspension('guard timing == .synchronous || («timing == .immediate && !canWait») else { continue }', 'timing == .immediate',
           'a component that can wait is reported')
suspension('? «paths.length(from: $0) != nil»', 'blueprint.bindings[$0].isSuspending', 'a function that leads on is not looked at')
suspension('case .request: «isSuspending || isLifecycle»', 'isSuspending', 'a component that is started in each request is not looked at')

selection = File('DioxideCore/Resolution.swift', *MORE)
selection('(selected?[index] ?? true) && «blueprint.bindings[index].profiles.contains(profile)»', 'true', 'the profile is ignored')
selection('«bindings[index].isFallback && (single[Int(key)] >= 0 || several[key] != nil)»', 'false', 'a fallback is a duplicate')
selection('if «single[Int(key)] >= 0», let first = indices.first {', 'false', 'single and multi are never mixed')
selection('«(blueprint.bindings[indices[left]].priority, names[left], indices[left])\n'
          '        < (blueprint.bindings[indices[right]].priority, names[right], indices[right])»',
          '(names[left], indices[left]) < (names[right], indices[right])', 'the priority is ignored')
selection('«!blueprint.dependencies.isOptional(dependency)»', 'true', 'an optional dependency is missing')
selection('{ 2 * Int(number) + «(scope == .request ? 1 : 0)» }', '0', 'instances of two scopes are one')
selection('to: «keepers.keeper(of: provider)», label: dependency', 'provider', 'two ports of one instance are two nodes')

keys = File('DioxideCore/KeyTable.swift', *MORE)
keys('if bindings[index].isMulti { «isMulti[Int(number)] = true» }', Statement(), 'no list is of several')
keys('guard case .symbol(let symbol) = type, «isPlain», Int(symbol) < count', 'true', 'the name of a key is ignored')
keys('var isOneInstance: Bool { isShared && «scope != .factory» }', 'true', 'what is new each time is shared by its ports')

profile = File('DioxideCore/Profile.swift', 'ScanPlanTests', 'ScanTests', 'RuleTests')
profile('«$0.name == "*" || $0.name == "all"»', '$0.name == "*"', '`all` is a profile like any other')

blueprint = File('DioxideCore/Blueprint.swift', *MORE)
blueprint('case (.lazy, .later), (.lazy, .synchronous): «.later»', '.lazy', '`() -> Lazy<T>` keeps what it builds')

components = File('DioxideDependencyGraph/StronglyConnectedComponents.swift', 'DirectedGraphTests')
components('if order.count - start > 1 || «targets[edges(of: node)].contains(current)» {', 'false', 'a self-dependency is not a cycle')
components('cycleGroups: «cycleGroups.sorted { $0[0] < $1[0] }»', 'cycleGroups', 'cycle groups are in another order')

paths = File('DioxideDependencyGraph/ShortestPaths.swift', 'DirectedGraphTests', 'ScanPlanTests')
paths('if «Int(offsets[middle]) <= edge» { low = middle }', 'Int(offsets[middle]) < edge', 'the first edge of a node is its neighbour\'s')
