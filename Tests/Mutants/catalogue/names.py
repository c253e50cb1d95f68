"""Mutants of the lookup of names and types."""
from mutant import File, Statement

NAMES = 'DioxideAnalysis/Names/'
SUITES = ['NameLookupTests', 'RuleTests', 'SearchBudgetTests', 'DialectTests', 'GenericRegistrationTests']

lookup = File(NAMES + 'NameLookup.swift', *SUITES)
lookup('if case .alias(let alias) = found, let entity = entity(behind: alias) { «found = .entity(entity)» }', Statement('_ = entity'),
       'an extension of an alias extends nothing')
lookup('return «search.budget.isExhausted ? .givenUp(text, .size) : type»', 'type', 'a type that is too large is judged')
lookup('{ «start = 4» }', Statement(), 'a plain name after `any` takes the long way', survives='The short way is only faster; both give the same type.')
lookup('return «word == "Void" || word == "Any" || word == "Self" ? nil : word»', 'word', '`Void`, `Any` and `Self` are names of types')
lookup('for part in inner { «parts[index.identifier(of: part)] = part» }', Statement('_ = part'), 'a composition loses the parts of an inner one')
lookup('let telling = parts.filter { «!["Sendable", "Copyable", "Escapable", "SendableMetatype"].contains($0.key)» }', 'true',
       '`any P & Sendable` is not `any P`')
lookup('let chosen = («telling.isEmpty ? parts : telling»)', 'telling', '`any Sendable & Copyable` is nothing', survives='A composition of marker protocols alone is never a key.')
lookup('.filter { «$0 != "`"» }', 'true', 'a name in backticks is another name')
lookup('if arguments.isEmpty, «context.genericParameters.contains(path)» { return .generic(path) }', 'false',
       'a generic parameter is a type of that name')
lookup('if «context.genericParameters.contains(TypePath.first(of: path))» { return .uncertain(path) }', 'false',
       'a member of a generic parameter is a known type')
lookup('case .ambiguous: «return .uncertain(path)»', Statement('return .external(path, arguments)'), 'an ambiguous name is a foreign type')
lookup('case .givenUp(let exhaustion): «return .givenUp(path, exhaustion)»', Statement('_ = exhaustion; return .external(path, arguments)'),
       'what was given up is a foreign type')
lookup('guard «!arguments.isEmpty || !target.isOpen» else { return .uncertain(path) }', 'true',
       'a generic alias without arguments is judged')
lookup('return «search.budget.spend(target.size) ? target : .givenUp(path, .size)»', 'target', 'aliases that double their size have no limit')
lookup('guard let rest = TypePath.rest(of: path) else { return .external(path) }\n    «if let found = findBehindAlias(path, from: file, within: enclosing, &search) { return found }»',
       Statement(), 'a member of an alias is not found')
lookup('return .external(«isModule ? rest : path»)', 'path', 'a foreign type with its module is another type')
lookup('while let current = scope {\n      «if index.holdsTypes(current), let found = find(current + "." + path, visibleFrom: file) { return found }»',
       Statement(), 'a nested type is not found from inside')
lookup('«scope = TypePath.outer(of: current)»', Statement('scope = nil'), 'a type of an outer type is not found')
lookup('guard «search.budget.spend(names.count * names.count)» else', 'true', 'a long path has no limit', survives='The reader refuses paths of that length first; the limit is a second wall.')
lookup('return «passesAlias ? found : nil»', 'found', 'a path without an alias is looked up twice', survives='What is found without an alias was found before.')
lookup('if «imported.count == 1» { return imported[0].0 }', 'false', 'an import does not decide between two types of one name')
lookup('if imported.isEmpty, «candidates.count == 1» { return candidates[0].0 }', 'true', 'of several types of one name the first is taken')
lookup('if let own = aliases.first(where: { «files[index.aliases[$0].file].module == module» })', 'false', 'an alias of the own module is not preferred')
lookup('if let own = index.entity(at: path, inModuleOf: file) { «return .entity(own)» }', Statement('_ = own'), 'a type of the own module is not preferred')

aliases = File(NAMES + 'NameLookup+Aliases.swift', 'SearchBudgetTests', 'RuleTests')
aliases('} else if «unknown.contains(where: { isWaiting[$0] || $0 == alias })» {', 'unknown.contains(where: { $0 == alias })',
        'aliases that need each other are followed for ever')
aliases('let exhaustion = «target.depth > ResolvedType.maximumDepth ? .size : target.exhaustion»', 'nil as Exhaustion?',
        'an alias may be as deep as it likes')

conformance = File(NAMES + 'Conformance.swift', 'NameLookupTests', 'RuleTests', 'RootCauseTests')
conformance('if answers.contains(.cannotTell) { «return .cannotTell» }', Statement(), 'an uncertain part of a composition counts as a no')
conformance('return «answers.allSatisfy { $0 == .conforms } ? .conforms : .doesNotConform»',
            'answers.contains { $0 == .conforms } ? .conforms : .doesNotConform', 'one part of a composition is enough')
conformance('«if supertypes.mayHaveMore { seesAll = false }»', Statement(), 'what a macro adds is not reckoned with')
conformance('guard «Self.closed.contains(path)» else {', 'true', 'a foreign supertype inherits nothing')
conformance('if case .declared(let entity, _) = inherited, seen.insert(entity).inserted { «pending.append(entity)» }', Statement('_ = entity'),
            'an extension of a foreign supertype is not looked at')
conformance('guard budget.spend(supertypes.types.count) else { «return .cannotTell» }', Statement('return .doesNotConform'),
            'too many supertypes are a no', 'SearchBudgetTests', 'RuleTests')
conformance('for reference in resolver.index.extensions(of: entity) { «types += inherited(by: reference)» }', Statement('_ = reference'),
            'a conformance in an extension is not seen')
conformance('.isBroken { «mayHaveMore = true» }', Statement(), 'a type that was not read to its end is judged')

resolved = File(NAMES + 'ResolvedType.swift', 'NameLookupTests', 'SearchBudgetTests', 'RuleTests', 'DialectTests')
resolved('if level + replacement.depth > Self.maximumDepth { «budget.exhaust()» }', Statement(), 'a substitution may be as deep as it likes')
resolved('return «budget.spend(replacement.size) ? replacement.type : self»', 'replacement.type', 'a substitution may be as large as it likes')
resolved('return «substituting(arguments, &budget) ?? .givenUp(written(), .size)»', 'substituting(arguments, &budget) ?? self',
         'what was too large to substitute is judged')

budget = File(NAMES + 'SearchBudget.swift', 'SearchBudgetTests')
budget('guard !isExhausted, «steps <= remaining» else {', 'steps < remaining', 'the last step of a budget is refused')
budget('guard «!isExhausted», steps <= remaining else {', 'true', 'an exhausted budget takes up again')
budget('      «remaining -= steps»\n' if False else '    «remaining -= steps»\n    return true', Statement(), 'a budget never ends')

index = File(NAMES + 'TypeIndex.swift', *SUITES)
index('if «entities[known].module == module» {', 'true', 'types of one name in two modules are one type')
index('case .external(let path): «externalExtensions[path, default: []].append(reference)»', Statement('_ = path'),
      'an extension of a foreign type is forgotten')
index('let found = entities(at: path).filter { «self.module(of: $0) == module» }', 'true', 'a type is looked up in another module')
index('if «entities[next].module == moduleOfFile[file]» { return next }', 'true', 'a type of another module is taken for one of the own')

modules = File(NAMES + 'ModuleGraph.swift', 'RuleTests', 'BaselineTests')
modules('guard let left, let right, «left != right» else { return true }', 'true', 'a module is not linked with itself', survives='A module holds itself, so that the slow answer is the same.')
modules('where «found.insert(importer).inserted» { pending.append(importer) }', 'found.insert(importer).inserted && importer == module',
        'a module that is imported by way of another is not linked')

subtypes = File('DioxideAnalysis/Wiring/Subtypes.swift', 'RootCauseTests', 'RuleTests', 'TestDoubleTests')
subtypes('«found.filter { !testDoubles.contains($0) } + found.filter(testDoubles.contains)»', 'found', 'a mock is suggested before the production type')
subtypes('.kind != .protocol { «found.append(entity)» }', Statement(), 'subtypes are not suggested')

choice = File('DioxideAnalysis/Components/InitializerChoice.swift', 'NameLookupTests', 'RuleTests', 'DialectTests', 'SearchBudgetTests')
choice('if !marked.isEmpty { «return single(marked, of: type, substitutions)» }', Statement(), '`@Inject` decides nothing')
choice('let designated = preferred(reachable) { «!$0.initializer.isConvenience» }', 'true', 'a convenience initializer counts like a designated one')
choice('let reachable = preferred(usable) { «$0.initializer.access == .reachable» }', 'true', 'a private initializer counts')
choice('guard «!fact.isConstrained» else { continue }', 'true', 'an initializer of a constrained extension counts')
choice('guard budget.spend() else { «return .givenUp(.superclasses)» }', Statement('return .none'), 'a long chain of superclasses has no initializer')
choice('«substitutions = self.substitutions(in: superclass, substitutions)»', Statement(), 'an inherited initializer keeps the parameters of the superclass')
choice('guard «others.isEmpty» else { return .ambiguous(candidates) }', 'true', 'the first of several initializers is taken')
choice('if fact.isBroken { «return .none» }', Statement(), 'the initializers of a type that was not read to its end are judged')
choice('guard «!left.isEmpty», !right.isEmpty else { return false }', 'true', 'code outside `#if` and code inside exclude each other')
choice('return «left.map(\\.text) != right.map(\\.text) || left.map(\\.index) != right.map(\\.index)»', 'left.map(\\.text) != right.map(\\.text)',
       'two branches of one `#if` hold together')

shape = File('DioxideAnalysis/Components/DependencyShape.swift', 'NameLookupTests', 'RuleTests', 'ProjectTests')
shape('guard «!type.isUncertain», !type.isOpen else { return nil }', 'true', 'an uncertain type is a dependency')
shape('case .optional(let inner):\n        «optional = true»', Statement(), 'an optional dependency must be bound')
shape('case .function(let parameters, let result) where «parameters.isEmpty» && result != .tuple([]):', 'true', 'a function with parameters is a deferred dependency')
shape('timing = «Blueprint.Timing.synchronous.wrapped(in: timing)»', 'Blueprint.Timing.immediate', 'a function closes a cycle')
shape('if case .array(let inner) = key { «self.element = inner» }', Statement('_ = inner'), 'a list asks for one binding')
