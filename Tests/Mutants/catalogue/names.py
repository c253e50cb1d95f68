"""Mutants of the lookup of names and types."""
from mutant import File, Statement

NAMES = 'DioxideAnalysis/Names/'
SUITES = ['NameLookupTests', 'RuleTests', 'SearchBudgetTests', 'DialectTests', 'GenericRegistrationTests']

lookup = File(NAMES + 'NameLookup.swift', *SUITES)
lookup('if case .alias(let alias) = found, let entity = entity(behind: alias) { «found = .entity(entity)» }', Statement('_ = entity'),
       'an extension of an alias extends nothing')
lookup('for part in inner { «parts[index.identifier(of: part)] = part» }', Statement('_ = part'), 'a composition loses the parts of an inner one')
lookup('let chosen = («meaningful.isEmpty ? parts : meaningful»)', 'meaningful', '`any Sendable & Copyable` is nothing', survives='A composition of marker protocols alone is never a key.')
lookup('if arguments.isEmpty, «context.genericParameters.contains(path)» { return .generic(path) }', 'false',
       'a generic parameter is a type of that name')
lookup('case .ambiguous: «return .uncertain(path)»', Statement('return .external(path, arguments)'), 'an ambiguous name is a foreign type')
lookup('guard «!arguments.isEmpty || !target.isOpen» else { return .uncertain(path) }', 'true',
       'a generic alias without arguments is judged')
lookup('guard let rest = TypePath.rest(of: path) else { return .external(path) }\n    «if let found = findBehindAlias(path, from: file, within: enclosing, &search) { return found }»',
       Statement(), 'a member of an alias is not found')
lookup('while let current = scope {\n      «if index.holdsTypes(current), let found = find(current + "." + path, visibleFrom: file) { return found }»',
       Statement(), 'a nested type is not found from inside')
lookup('if «imported.count == 1» { return imported[0].0 }', 'false', 'an import does not decide between two types of one name')
lookup('if let own = aliases.first(where: { «files[index.aliases[$0].file].module == module» })', 'false', 'an alias of the own module is not preferred')

aliases = File(NAMES + 'NameLookup+Aliases.swift', 'SearchBudgetTests', 'RuleTests')
aliases('} else if «unknown.contains(where: { isWaiting[$0] || $0 == alias })» {', 'unknown.contains(where: { $0 == alias })',
        'aliases that need each other are followed for ever')

conformance = File(NAMES + 'Conformance.swift', 'NameLookupTests', 'RuleTests', 'RootCauseTests')
conformance('if answers.contains(.cannotTell) { «return .cannotTell» }', Statement(), 'an uncertain part of a composition counts as a no')
conformance('«if supertypes.mayHaveMore { seesAll = false }»', Statement(), 'what a macro adds is not reckoned with')
conformance('if case .declared(let entity, _) = inherited, seen.insert(entity).inserted { «pending.append(entity)» }', Statement('_ = entity'),
            'an extension of a foreign supertype is not looked at')
conformance('for reference in resolver.index.extensions(of: entity) { «types += inherited(by: reference)» }', Statement('_ = reference'),
            'a conformance in an extension is not seen')

resolved = File(NAMES + 'ResolvedType.swift', 'NameLookupTests', 'SearchBudgetTests', 'RuleTests', 'DialectTests')
resolved('if level + replacement.depth > Self.maximumDepth { «budget.exhaust()» }', Statement(), 'a substitution may be as deep as it likes')
resolved('return «substituting(arguments, &budget) ?? .givenUp(written(), .size)»', 'substituting(arguments, &budget) ?? self',
         'what was too large to substitute is judged')

budget = File(NAMES + 'SearchBudget.swift', 'SearchBudgetTests')
budget('guard «!isExhausted», steps <= remaining else {', 'true', 'an exhausted budget takes up again')

index = File(NAMES + 'TypeIndex.swift', *SUITES)
index('if «entities[known].module == module» {', 'true', 'types of one name in two modules are one type')
index('let found = entities(at: path).filter { «self.module(of: $0) == module» }', 'true', 'a type is looked up in another module')

modules = File(NAMES + 'ModuleGraph.swift', 'RuleTests', 'BaselineTests')
modules('guard let left, let right, «left != right» else { return true }', 'true', 'a module is not linked with itself', survives='A module holds itself, so that the slow answer is the same.')

subtypes = File('DioxideAnalysis/Wiring/Subtypes.swift', 'RootCauseTests', 'RuleTests', 'TestDoubleTests')
subtypes('«found.filter { !testDoubles.contains($0) } + found.filter(testDoubles.contains)»', 'found', 'a mock is suggested before the production type')

choice = File('DioxideAnalysis/Components/InitializerChoice.swift', 'NameLookupTests', 'RuleTests', 'DialectTests', 'SearchBudgetTests')
choice('if !marked.isEmpty { «return single(marked, of: type, substitutions)» }', Statement(), '`@Inject` decides nothing')
choice('let reachable = preferred(usable) { «$0.initializer.access == .reachable» }', 'true', 'a private initializer counts')
choice('guard budget.spend() else { «return .givenUp(.superclasses)» }', Statement('return .none'), 'a long chain of superclasses has no initializer')
choice('guard «others.isEmpty» else { return .ambiguous(candidates) }', 'true', 'the first of several initializers is taken')
choice('guard «!left.isEmpty», !right.isEmpty else { return false }', 'true', 'code outside `#if` and code inside exclude each other')

shape = File('DioxideAnalysis/Components/DependencyShape.swift', 'NameLookupTests', 'RuleTests', 'ProjectTests')
shape('guard «!type.isUncertain», !type.isOpen else { return nil }', 'true', 'an uncertain type is a dependency')
shape('case .function(let parameters, let result) where «parameters.isEmpty» && result != .tuple([]):', 'true', 'a function with parameters is a deferred dependency')
shape('if case .array(let inner) = key { «element = inner» }', Statement('_ = inner'), 'a list asks for one binding')
