"""Mutants of the rules."""
from mutant import File, Statement

RULES = 'DioxideAnalysis/Rules/'

adapter_conformance = File(RULES + 'AdapterConformance.swift', 'RuleTests', 'FindingDetailTests')
adapter_conformance('role == .adapter || «(isRegistration && binding.isShared)»', 'false',
                    'registrations of a type under a port are not looked at')

ambiguous = File(RULES + 'AmbiguousInitializer.swift', 'RuleTests', 'FindingDetailTests', 'FixTests', 'RootCauseTests')
ambiguous('guard «seen.insert(context.place(binding)).inserted» else { return nil }', 'true',
          'a type with two bindings is reported twice')
ambiguous('case .unreachable(let candidates): «return unreachable(candidates, of: binding, context)»',
          Statement('return nil'), 'private initializers are not reported')
ambiguous('if chosen != nil { «return nil» }', Statement('return chosen'), 'the fix marks the first of two that can be built')
ambiguous('let start = «candidate.initializer.range.start»', 'candidate.initializer.range.end', 'the fix writes behind the initializer')

captive = File(RULES + 'CaptiveDependency.swift', 'RuleTests', 'FindingDetailTests', 'ProjectTests')
captive('path: chain + «[captive]», related: related', '[]', 'the path ends before what is held')

circular = File(RULES + 'CircularDependency.swift', 'RuleTests', 'FindingDetailTests', 'RootCauseTests', 'ProjectTests')
circular('let cycleGroup = «size > fault.loop.count» ? ', 'size >= fault.loop.count', 'a plain loop is called a part of a larger group')
circular('«context.useCount(of: dependency(index).key)», -index', '-context.useCount(of: dependency(index).key)',
         'the hop that most components take is the cheapest')

effects = File(RULES + 'ConstructorSideEffect.swift', 'RuleTests', 'FindingDetailTests')
effects('guard «[.service, .adapter].contains(program.bindingOrigins[index].role)»', 'program.bindingOrigins[index].role == .service',
        'adapters are not looked at')

duplicate = File(RULES + 'DuplicateBinding.swift', 'RuleTests', 'FindingDetailTests', 'DialectTests')
duplicate('guard «left.place.file == right.place.file» else { return false }', 'true',
          'registrations in two files are compared')
duplicate('&& «one.receiver == other.receiver» && !one.isInSwitch', 'true', 'registrations on two containers are reported')
duplicate('guard «!program.isUnknown(first)», !program.isUnknown(second)', 'true', 'a type that is not known is compared')
duplicate('description, message, at: context.place(«fault.secondIndex»)', 'fault.firstIndex',
          'it is reported at the earlier binding')

forbidden = File(RULES + 'ForbiddenDependency.swift', 'ForbiddenDependencyTests', 'NestedConfigurationTests', 'RuleTests', 'FindingDetailTests')
forbidden('where «isIn(contract.folder, path, context.program)» {', 'true', 'the contract of a folder holds everywhere')
forbidden('at: program.dependencyOrigins[«first».dependency].place,\n      help: help(last,', 'last',
          'it is reported at the last hop')
members = File(RULES + 'ContractMembers.swift', 'ForbiddenDependencyTests', 'RuleTests', 'FindingDetailTests')
members('groups.indices.filter { «$0 != index» }', 'true', 'a group may not need itself')
members('«module(ofType: type) != pair.spared» && pair.to.contains', 'true', 'a module is not independent of itself')
members('where «!isFrom[own]» && own != binding {', 'true', 'a path continues through a selected component',
        survives='The search does not continue from a selected component, whatever requires it.')
members('&& «(selector.scope.map { $0 == binding.scope.rawValue } ?? true)»', 'true', 'the scope of a selector is ignored')

lifecycle = File(RULES + 'LifecycleContract.swift', 'RuleTests', 'FindingDetailTests')
lifecycle('«methodFaults(context) + scopeFaults(context)»', 'methodFaults(context)', 'a lifecycle that is new each time is not reported')
lifecycle('if supertypes.mayHaveMore { «return nil» }', Statement(), 'what a macro adds is reported as missing')

missing = File(RULES + 'MissingBinding.swift', 'RuleTests', 'FindingDetailTests', 'DialectTests', 'ProjectTests')
missing('guard «!program.mayHaveOpenRegistrations(fault.binding)» else { return nil }', 'true',
        'a container whose registrations are not all known is judged')
missing('let plan = context.plans.first { «$0.profile.name == profiles.first» }', 'true',
        'the path is that of another profile', 'RuleTests', 'FindingDetailTests', 'RootCauseTests', 'ProjectTests', 'ViewCommandTests')
missing('symbols: [program.fingerprint(of: dependency.key), dependency.key.name ?? ""], isRootCause: «true»)', 'false',
        'each component that lacks one binding is a finding of its own', 'RootCauseTests')

mixed = File(RULES + 'MixedBinding.swift', 'RuleTests', 'FindingDetailTests')
mixed('guard «modules.areLinkedTogether(homes[0], homes[1])» else { return nil }', 'true',
      'bindings that no program links together are reported')

orphan = File(RULES + 'OrphanLifecycle.swift', 'RuleTests', 'FindingDetailTests')
orphan('«!bound.contains(entity)», !marked.contains(entity)', 'true', 'bound components are reported',
       survives='What is bound is marked or mentioned by a registration, which the other two conditions see.')

unused = File(RULES + 'UnusedComponent.swift', 'RuleTests', 'FindingDetailTests')
unused('guard let roots = roots(context), «!roots.isEmpty» else { return [] }', 'true',
       'in a program without roots everything is unused')
unused('«!used.contains(program.resolvedType(of: binding.implementation))»', '!isReached[index]',
       'a type that is bound twice and used once is reported')
unused('if «lifecycles.contains(declaration)» { return true }', 'false', 'what has a lifecycle is unused')
unused('case .array(let inner), .optional(let inner): «[type, inner]»', '[type]', 'what is resolved as an optional or a list is unused')

syntax = File(RULES + 'SyntaxError.swift', 'RuleTests', 'FindingDetailTests')
syntax('.problems.filter { «seen.insert($0.kind).inserted» }', 'true', 'one kind of fault is reported at each place of a file', 'RuleTests', 'FindingDetailTests', 'ProjectTests', 'CheckCommandTests')

context = File('DioxideAnalysis/Findings/RuleContext.swift', 'RuleTests', 'FindingDetailTests', 'ProjectTests')
context('if let known = order[fault] {\n          «result[known].profiles.append(plan.profile.name)»', Statement('_ = known'),
        'a finding names the first of its profiles only')

causes = File('DioxideAnalysis/Findings/RootCauses.swift', 'RootCauseTests', 'FindingDetailTests', 'GateTests')
causes('«severity = finding.severity»', Statement('severity = .error'), 'findings of different severities are merged')
