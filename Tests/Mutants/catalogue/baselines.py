"""Mutants of baselines and of the matching of findings."""
from mutant import File, Statement

SUITES = ['FindingMatchTests', 'BaselineTests', 'BaselineFileTests', 'GateTests']
MORE = [*SUITES, 'ChangedTests', 'DiffTests', 'FingerprintTests']

baseline = File('DioxideAnalysis/Check/Baseline.swift', *SUITES)
baseline('«result.rules.contains($0.identity.rule)» && looksInto($0)', 'true', 'entries of rules that are off are stale')
baseline('result.rules.contains($0.identity.rule) && «looksInto($0)»', 'true', 'entries of files that were not checked are stale')
baseline('«($0.profile.map(profiles.contains) ?? true)»', 'true', 'entries of profiles that were not checked are stale')
baseline('entries[number].identity.profiles = «Set(own.profiles + entry.identity.profiles).sorted()»', 'own.profiles',
         'an entry that is kept loses its other profiles')
baseline('«identity.message = ""»', Statement(), 'entries hold the message, which changes with other components')
baseline('file: «identity.isRootCause ? nil : name(path)»', 'name(path)', 'entries of a root cause hold the file of the first dependent')
baseline('identity.homonyms = «Set(alike).subtracting(symbols.types).sorted()»', '[]', 'another type of that name is taken for the one that moved')
baseline('«paths = Set(paths + other.paths).sorted()»', Statement(), 'a check of a part narrows what the baseline covers')
baseline('«programs = Set(programs + other.programs).sorted()»', Statement(), 'a check of a part forgets programs')

match = File('DioxideAnalysis/Check/FindingMatch.swift', *MORE)
match('for (number, index) in members.enumerated() {\n      partners[index] = group[min(number, group.count - 1)]\n      '
      'isKnown[index] = «pool.takeAll(current.findings[index].occurrences)»', 'true', 'a known finding in a further profile is known')
match('{ «renamedPrograms[old] = new» }', Statement(), 'a renamed program makes its findings new')
match('for (group, members) in moved(&rest, unmatched) { «match(group, members)» }', Statement(), 'a renamed module makes its findings new')
match('«for index in members where !isKnown[index] { pool.takeSome(current.findings[index].occurrences) }»', Statement(),
      'what is left of a finding in a further profile is stale')
match('«then.types.subtracting(now.types).allSatisfy { !typesNow.identifiers.contains($0) }»', 'true',
      'a finding of a type that is still there is taken for one that moved')
match('&& «!typesThen.identifiers.contains($0)» && !old.homonyms', 'true', 'a type that was there before is taken for one that moved')
match('guard «!isTaken[number]» else { return false }', 'true', 'one known finding stands for two')
match('guard «left[occurrence, default: 0] > 0» else { return false }', 'true', 'a known finding is gone as well')
match('let known = «isUsedUp ? left : all»', 'all', 'one known finding stands for any number')
match('if isUsedUp { left[occurrence, default: 0] -= 1 } else { «left[occurrence] = 0» }', Statement(), 'a root cause that is known is stale too')
match('guard let first = known.first else { «return false» }', Statement('continue'), 'a finding in a new profile is known')
match('for candidate in «[base] + formerBases(of: members)» {', '[base]', 'baselines of version 1 do not know duplicate bindings')
match('types.count <= Self.maximumPaired ? «types» : Array', 'Array(types.prefix(1))', 'of several duplicates only the first is known by version 1')

match('guard let old = known.findings[group[0]].file, «!group.contains(where: { isKept[$0] })» else', 'true',
      'an entry of a file that was not checked stands for another file')
match('return «current.files?.contains(old) != true» && known.files', 'true', 'a file that is still there is taken for one that moved')
match('&& «known.files?.contains(file) != true»', 'true', 'a file that was there before is taken for one that moved')

identity = File('DioxideAnalysis/Check/FindingIdentity.swift', *MORE)
identity('programs.map { «Occurrence(profile: profile, program: $0)» }', 'Occurrence(profile: nil, program: $0)',
         'profiles are ignored in matching')
identity('let programs: [String?] = «programs.isEmpty» ? [nil] : programs', 'true', 'programs are ignored in matching')
identity('var stableMessage: Substring { «message.firstRange(of: "; ").map { message[..<$0.lowerBound] } ?? message[...]» }', 'message[...]',
         'a count of other components makes a finding new')

fingerprint = File('DioxideAnalysis/Findings/Finding.swift', 'FingerprintTests', 'BaselineTests', 'DiffTests')
fingerprint('«hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01b3»', Statement(), 'the fingerprint does not separate its parts')
fingerprint('«number == 0 ? fingerprint : of([fingerprint, String(number)])»', 'fingerprint', 'repeated findings share a fingerprint')
fingerprint('return «String(repeating: "0", count: 16 - digits.count) + digits»', 'digits', 'a fingerprint may be short')

file = File('DioxideReporting/BaselineFile.swift', *SUITES)
file('«list("homonyms", identity.homonyms, to: &writer)»', Statement(), 'the file does not hold the types of the same name')
file('«list("profiles", identity.profiles, to: &writer)»', Statement(), 'the file does not hold profiles')
file('«if let file = entry.file { writer.member("file", file) }»', Statement(), 'the file does not hold the file of an entry')
file('if first == UInt8(ascii: "{"), !hasComma { «lines[previous].insert(UInt8(ascii: ","), at: end + 1)» }', Statement(),
     'a merged file without a comma is refused')
file('if first == UInt8(ascii: "]"), hasComma { «lines[previous].remove(at: end)» }', Statement(), 'a merged file with a comma at the end is refused')
file('«line.dropFirst(mark.utf8.count).first.map({ isSpace($0) }) ?? true»', 'line.isEmpty', 'a conflict marker is not reported as one')
