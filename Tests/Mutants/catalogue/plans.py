"""Mutants of scan planning, which the analysis and the container share."""
from mutant import File, Statement

SUITES = ['ScanPlanTests', 'PlanOracleTests', 'SuspensionTests']
MORE = [*SUITES, 'ScanTests', 'CycleTests', 'InstanceTests', 'ScopeTests', 'RuleTests']

plan = File('DioxideCore/ScanPlan.swift', *MORE)
plan('let graph = resolution.graph(blueprint) { «$0 == .immediate» }', 'true', 'a deferred dependency closes a cycle')
plan('? resolution.graph(blueprint) { «$0 == .immediate || $0 == .lazy» } : graph', '$0 == .immediate', '`Lazy` captures nothing')
plan('self.buildOrder = «components.knots.isEmpty ? order : nil»', 'order', 'a cycle has a build order')
plan('.filter { «selection.isLive[$0]» }', 'true', 'what is not live is in the build order')
plan('«selection.duplicates.map(Violation.duplicateBinding)»', '[Violation]()', 'duplicates are not reported')
plan('«selection.mixed.map(Violation.mixedBinding)»', '[Violation]()', 'mixed bindings are not reported')
plan('blueprint.bindings[$0].isLifecycle && «blueprint.bindings[$0].scope == .factory»', 'true', 'every lifecycle is one that nothing starts')
plan('tree.grow(from: live.filter { «!isNeeded[$0]» }, until: nil)', 'true', 'the path to a component begins at itself')

captive = File('DioxideCore/CaptiveSearch.swift', *MORE)
captive('let ways = ShortestWays(graph, to: requests) { «blueprint.bindings[$0].scope == .factory» }', 'blueprint.bindings[$0].scope != .request',
        'a chain goes on through a singleton')
captive('return live.filter { «blueprint.bindings[$0].scope == .singleton» }', 'blueprint.bindings[$0].scope != .request', 'a factory holds what it needs')
captive('«length < other» { best[dependency] = Int(target) }', 'length > other', 'it reports the longest path of a list')
captive('guard lengths[Int(dependent)] < 0, «passes(Int(dependent))» else { continue }', 'true', 'a chain passes everything')
captive('lengths[Int(dependent)] = «lengths[node] + 1»', 'lengths[node]', 'every path is of one length')
captive('hops.append(«Violation.Hop(binding: node, dependency: Int(nextDependency[node]))»)', 'Violation.Hop(binding: Int(nextHop[node]), dependency: Int(nextDependency[node]))',
        'a hop names what it leads to')

suspension = File('DioxideCore/SuspensionSearch.swift', *MORE)
suspension('guard timing == .synchronous || («timing == .immediate && !canWait») else { continue }', 'timing == .immediate',
           'a component that can wait is reported')
suspension('guard «timing == .synchronous» || (', 'false', 'a function is not looked at')
suspension('? «ways.length(from: $0) != nil»', 'blueprint.bindings[$0].isSuspending', 'a function that leads on is not looked at')
suspension('&& «blueprint.bindings[$0].scope == .factory»', 'true', 'a singleton that is built by `start` is reported')
suspension('case .request: «isSuspending || isLifecycle»', 'isSuspending', 'a component that is started in each request is not looked at')
suspension('where «selection.keepers.keeper(of: binding) == binding» {', 'true', 'one instance is reported once for each port')

selection = File('DioxideCore/Resolution.swift', *MORE)
selection('(selected?[index] ?? true) && «blueprint.bindings[index].profiles.contains(profile)»', 'true', 'the profile is ignored')
selection('«isManual[Int(key)] && !bindings[index].isManual»', 'false', 'a registration by hand does not win')
selection('«bindings[index].isFallback && (single[Int(key)] >= 0 || several[key] != nil)»', 'false', 'a fallback is a duplicate')
selection('duplicates.append(Violation.DuplicateBinding(first: «Int(single[Int(key)])», second: index))', 'index - 1', 'a duplicate names another first binding')
selection('if «single[Int(key)] >= 0», let first = indices.first {', 'false', 'single and multi are never mixed')
selection('if «indices.count > 1» { several[key]', 'indices.count > 2', 'two adapters of a list are not sorted')
selection('«(blueprint.bindings[indices[left]].priority, names[left], indices[left])\n'
          '        < (blueprint.bindings[indices[right]].priority, names[right], indices[right])»',
          '(names[left], indices[left]) < (names[right], indices[right])', 'the priority is ignored')
selection('mixed.sort { «min($0.single, $0.multi) < min($1.single, $1.multi)» }', '$0.single > $1.single', 'mixed bindings are in another order')
selection('«!blueprint.dependencies.isOptional(dependency)»', 'true', 'an optional dependency is missing')
selection('} else if «isKeeper», !blueprint', 'true', 'what one instance lacks is missing once for each port')
selection('{ 2 * Int(number) + «(scope == .request ? 1 : 0)» }', '0', 'instances of two scopes are one')
selection('if «hasManual» {', 'false', 'the instance of a component comes before the one that was registered by hand')
selection('to: «keepers.keeper(of: provider)», label: dependency', 'provider', 'two ports of one instance are two nodes')

keys = File('DioxideCore/KeyTable.swift', *MORE)
keys('ofElement.append(«element >= 0 && isMulti[Int(element)] ? element : -1»)', 'element', 'a list of a single binding asks for several')
keys('if bindings[index].isMulti { «isMulti[Int(number)] = true» }', Statement(), 'no list is of several')
keys('«slots[slot] & Self.tag(.max) == Self.tag(hash)», others[index].key == key', 'true', 'keys are compared without their hash',
     survives='The comparison of the hash is only faster.')
keys('guard case .symbol(let symbol) = type, «isPlain», Int(symbol) < count', 'true', 'the name of a key is ignored')
keys('ofImplementation[index] = «-1»', 'ofBinding[index]', 'what is new each time is one instance')
keys('var isOneInstance: Bool { isShared && «scope != .factory» }', 'true', 'what is new each time is shared by its ports')

profile = File('DioxideCore/Profile.swift', 'ScanPlanTests', 'ScanTests', 'RuleTests')
profile('self.name = «name.lowercased()»', 'name', 'profiles differ by letter case')
profile('«$0.name == "*" || $0.name == "all"»', '$0.name == "*"', '`all` is a profile like any other')
profile('«profiles.isEmpty || profiles.contains(profile)»', 'profiles.contains(profile)', 'a binding without profiles is in none')

blueprint = File('DioxideCore/Blueprint.swift', *MORE)
blueprint('case (.lazy, .later), (.lazy, .synchronous): «.later»', '.lazy', '`() -> Lazy<T>` keeps what it builds')
blueprint('if dependency.timing == .lazy { «hasLazy = true» }', Statement(), 'no dependency is lazy')

components = File('DioxideDependencyGraph/StronglyConnectedComponents.swift', 'DirectedGraphTests')
components('if order.count - start > 1 || «targets[edges(of: node)].contains(current)» {', 'false', 'what needs itself is no cycle')
components('} else if «component[Int(target)] == unseen» {', 'true', 'finished components are joined')
components('knots: «knots.sorted { $0[0] < $1[0] }»', 'knots', 'cycle groups are in another order')

loops = File('DioxideDependencyGraph/ShortestLoops.swift', 'DirectedGraphTests', 'ScanPlanTests')
loops('limit: «best.isEmpty ? Int.max : best.count - 1»', 'Int.max', 'the last loop is taken for the shortest')
loops('guard «componentOfNode[target] == componentOfNode[start]», parent', 'true', 'a search leaves its group',
      survives='What leaves a group never comes back; only time is lost.')
loops('«Array(best[lowest...] + best[..<lowest])»', 'best', 'a loop does not begin at its first member')

paths = File('DioxideDependencyGraph/ShortestPaths.swift', 'DirectedGraphTests', 'ScanPlanTests')
paths('if «Int(offsets[middle]) <= edge» { low = middle }', 'Int(offsets[middle]) < edge', 'the first edge of a node is its neighbour\'s')
paths('guard «reachedBy[target] == -1» else { continue }', 'reachedBy[target] != -2', 'the last way to a node is taken for the shortest')
