"""Mutants of the rules."""
from mutant import File, Statement

RULES = 'DioxideAnalysis/Rules/'

adapter_conformance = File(RULES + 'AdapterConformance.swift', 'RuleTests', 'FindingDetailTests')
adapter_conformance('role == .adapter || «(isRegistration && binding.isShared)»', 'false',
                    'registrations of a type under a port are not looked at')
adapter_conformance('«conformance.answer(entity, to: port) == .doesNotConform»',
                    'conformance.answer(entity, to: port) != .conforms', 'what cannot be told is reported')

ambiguous = File(RULES + 'AmbiguousInitializer.swift', 'RuleTests', 'FindingDetailTests', 'FixTests', 'RootCauseTests')
ambiguous('guard «seen.insert(context.place(binding)).inserted» else { return nil }', 'true',
          'a type with two bindings is reported twice')
ambiguous('case .ambiguous(let candidates): «return ambiguous(candidates, of: binding, bound, context)»',
          Statement('return nil'), 'several initializers are not reported')
ambiguous('case .unreachable(let candidates): «return unreachable(candidates, of: binding, context)»',
          Statement('return nil'), 'private initializers are not reported')
ambiguous('if «!shape.isOptional», !bound.contains(shape.key)', 'true', 'an optional parameter keeps the fix away')
ambiguous('if chosen != nil { «return nil» }', Statement('return chosen'), 'the fix marks the first of two that can be built')
ambiguous('let chosen = «isMarked ? nil : onlyBuildable(candidates, bound, context.program)»',
          'onlyBuildable(candidates, bound, context.program)', 'the fix marks an initializer that is marked already')
ambiguous('let start = «candidate.initializer.range.start»', 'candidate.initializer.range.end', 'the fix writes behind the initializer')

captive = File(RULES + 'CaptiveDependency.swift', 'RuleTests', 'FindingDetailTests', 'ProjectTests')
captive('at: program.dependencyOrigins[«first».dependency].place', 'fault.path[fault.path.count - 1]',
        'it is reported at the last hop')
captive('path: chain + «[captive]», related: related', '[]', 'the path ends before what is held')

circular = File(RULES + 'CircularDependency.swift', 'RuleTests', 'FindingDetailTests', 'RootCauseTests', 'ProjectTests')
circular('if «size == 1» {', 'size == 2', 'a component that needs itself reads like a cycle of two')
circular('let knot = «size > fault.loop.count» ? ', 'size >= fault.loop.count', 'a plain loop is called a part of a larger group')
circular('«context.isPort(loop[index].dependency) ? 0 : 1»', 'context.isPort(loop[index].dependency) ? 1 : 0',
         'the hop for a port is not the cheapest to break')
circular('«context.useCount(of: dependency(index).key)», -index', '-context.useCount(of: dependency(index).key)',
         'the hop that most components take is the cheapest')

effects = File(RULES + 'ConstructorSideEffect.swift', 'RuleTests', 'FindingDetailTests')
effects('let declaration = program.bindingOrigins[index].declaration, «seen.insert(declaration).inserted»', 'true',
        'an initializer of a type with two bindings is reported twice')
effects('guard «[.service, .adapter].contains(program.bindingOrigins[index].role)»', 'program.bindingOrigins[index].role == .service',
        'adapters are not looked at')

duplicate = File(RULES + 'DuplicateBinding.swift', 'RuleTests', 'FindingDetailTests', 'DialectTests')
duplicate('«Condition.mayExclude(program.conditions(ofBinding: first), program.conditions(ofBinding: second))»', 'false',
          'bindings of two branches of `#if` are reported')
duplicate('guard «left.place.file == right.place.file» else { return false }', 'true',
          'registrations in two files are compared')
duplicate('return «one.block == other.block» && one.receiver', 'true', 'registrations in two functions are reported')
duplicate('&& «one.receiver == other.receiver» && !one.isInSwitch', 'true', 'registrations on two containers are reported')
duplicate('&& «!one.isInSwitch»', 'true', 'registrations in the cases of a switch are reported')
duplicate('guard «!program.isUnknown(first)», !program.isUnknown(second)', 'true', 'a type that is not known is compared')
duplicate('return «index.entity(of: leftType) != index.entity(of: rightType)»', 'true', 'a redeclared type is a duplicate of itself')
duplicate('description, message, at: context.place(«fault.second»)', 'fault.first',
          'it is reported at the earlier binding')
duplicate('symbols: [context.program.fingerprint(of: binding.key), «binding.key.name ?? ""»])', '""',
          'the fingerprint forgets the name of the key', 'FingerprintTests', 'BaselineTests', 'GateTests', 'RuleTests', 'FindingDetailTests')

forbidden = File(RULES + 'ForbiddenDependency.swift', 'ForbiddenDependencyTests', 'NestedConfigurationTests', 'RuleTests', 'FindingDetailTests')
forbidden('where «isIn(contract.folder, path, context.program)» {', 'true', 'the contract of a folder holds everywhere')
forbidden('guard «seen.insert(path.map(\\.dependency)).inserted» else { continue }', 'true', 'one offence is reported twice')
forbidden('at: program.dependencyOrigins[«first».dependency].place,\n      help: help(last,', 'last',
          'it is reported at the last hop')
members = File(RULES + 'ContractMembers.swift', 'ForbiddenDependencyTests', 'RuleTests', 'FindingDetailTests')
members('Pair(from: layers[$0], to: «Array(layers[..<$0].joined())»)', 'Array(layers[$0 - 1])',
        'a layer may need what is two above it')
members('groups.indices.filter { «$0 != index» }', 'true', 'a group may not need itself')
members('Pair(from: from, to: «from + to», isAllowList: true)', 'to', 'an allow list forbids the own group')
members('«module(ofType: type) != pair.spared» && pair.to.contains', 'true', 'a module is not independent of itself')
members('!isListed && «program.entity(of: type) != nil»', 'true', 'an allow list forbids foreign types')
members('where «!isFrom[own]» && own != binding {', 'true', 'a way goes on through a selected component',
        survives='The search does not go on from a selected component, whatever requires it.')
members('guard «!isFrom[binding]» else { continue }', 'true', 'what needs an offender is an offender',
        survives='Of a selected component no dependents are noted, so that there is nothing to go on to.')
members('&& «(selector.scope.map { $0 == binding.scope.rawValue } ?? true)»', 'true', 'the scope of a selector is ignored')

isolation = File(RULES + 'IsolationMismatch.swift', 'RuleTests', 'FindingDetailTests')
isolation('let each = «binding.scope == .request» ?', 'binding.scope != .request', 'the reason names the wrong lifetime')

lifecycle = File(RULES + 'LifecycleContract.swift', 'RuleTests', 'FindingDetailTests')
lifecycle('«methodFaults(context) + scopeFaults(context)»', 'methodFaults(context)', 'a lifecycle that is new each time is not reported')
lifecycle('if found.contains(where: \\.isAsync) { return nil }\n        return «found.isEmpty»', 'true', 'a method that is not `async` reads like a missing one')
lifecycle('if supertypes.mayHaveMore { «return nil» }', Statement(), 'what a macro adds is reported as missing')
lifecycle('«if !Conformance.isClosed(path) { return nil }»', Statement(), 'what a foreign supertype brings is reported as missing')

missing = File(RULES + 'MissingBinding.swift', 'RuleTests', 'FindingDetailTests', 'DialectTests', 'ProjectTests')
missing('guard «!program.mayHaveOpenRegistrations(fault.binding)» else { return nil }', 'true',
        'a container whose registrations are not all known is judged')
missing('let complete = «partial.isEmpty ? profiles : profiles.filter { !partial.contains($0) }»', 'profiles',
        'a partial profile is judged', 'RuleTests', 'FindingDetailTests', 'DialectTests', 'GateTests', 'CheckCommandTests')
missing('let plan = context.plans.first { «$0.profile.name == profiles.first» }', 'true',
        'the path is that of another profile', 'RuleTests', 'FindingDetailTests', 'RootCauseTests', 'ProjectTests', 'ViewCommandTests')
missing('path: «way.map(context.builder) + [asked]», related: advice.related', '[needer, asked]',
        'the path does not begin at a root', 'RuleTests', 'FindingDetailTests', 'ProjectTests', 'CheckCommandTests')
missing('symbols: [program.fingerprint(of: dependency.key), dependency.key.name ?? ""], isRootCause: «true»)', 'false',
        'each component that lacks one binding is a finding of its own', 'RootCauseTests')

mixed = File(RULES + 'MixedBinding.swift', 'RuleTests', 'FindingDetailTests')
mixed('if «Condition.mayExclude(conditions[0], conditions[1])» { return nil }', 'false',
      'bindings of two branches of `#if` are reported')
mixed('guard «modules.areLinkedTogether(homes[0], homes[1])» else { return nil }', 'true',
      'bindings that no program links together are reported')
mixed('at: context.place(«fault.single»),\n        help: advisors', 'fault.multi', 'it is reported at the multi-binding')

orphan = File(RULES + 'OrphanLifecycle.swift', 'RuleTests', 'FindingDetailTests')
orphan('«!bound.contains(entity)», !marked.contains(entity)', 'true', 'bound components are reported',
       survives='What is bound is marked or mentioned by a registration, which the other two conditions see.')
orphan('guard «!built.contains(last)», type.kind != .protocol', 'true', 'what a registration builds is reported')

unused = File(RULES + 'UnusedComponent.swift', 'RuleTests', 'FindingDetailTests')
unused('guard let roots = roots(context), «!roots.isEmpty» else { return [] }', 'true',
       'in a program without roots everything is unused')
unused('«!used.contains(program.resolvedType(of: binding.implementation))»', '!isReached[index]',
       'a type that is bound twice and used once is reported')
unused('if «lifecycles.contains(declaration)» { return true }', 'false', 'what has a lifecycle is unused')
unused('if «program.files[declaration.file].types[declaration.index].isMain» { return true }', 'false',
       'the main type is unused')
unused('case .array(let inner), .optional(let inner): «[type, inner]»', '[type]', 'what is resolved as an optional or a list is unused')
unused('for provider in plan.providers(of: dependency) where «seen.insert(provider).inserted» {', 'provider < binding && seen.insert(provider).inserted',
       'what is declared later is not reached')

syntax = File(RULES + 'SyntaxError.swift', 'RuleTests', 'FindingDetailTests')
syntax('.problems.filter { «seen.insert($0.kind).inserted» }', 'true', 'one kind of fault is reported at each place of a file', 'RuleTests', 'FindingDetailTests', 'ProjectTests', 'CheckCommandTests')

context = File('DioxideAnalysis/Findings/RuleContext.swift', 'RuleTests', 'FindingDetailTests', 'ProjectTests')
context('if «profiles.count == plans.count» { return "" }', 'profiles.count >= 1', 'the profile of a finding is not named')
context('if let known = order[fault] {\n          «result[known].profiles.append(plan.profile.name)»', Statement('_ = known'),
        'a finding names the first of its profiles only')

causes = File('DioxideAnalysis/Findings/RootCauses.swift', 'RootCauseTests', 'FindingDetailTests', 'GateTests')
causes('«profiles = finding.profiles»', Statement('profiles = []'), 'findings of different profiles are merged')
causes('«severity = finding.severity»', Statement('severity = .error'), 'findings of different severities are merged')
causes('if others > «0» {', '1', 'one more component that needs it is not counted')
