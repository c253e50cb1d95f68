"""Mutants of baselines and of the matching of findings."""
from mutant import File, Statement

SUITES = ['FindingMatchTests', 'BaselineTests', 'BaselineFileTests', 'GateTests']
MORE = [*SUITES, 'ChangedTests', 'DiffTests', 'FingerprintTests']

baseline = File('DioxideAnalysis/Check/Baseline.swift', *SUITES)
baseline('«result.rules.contains($0.identity.rule)» && looksInto($0)', 'true', 'entries of rules that are off are stale')
baseline('«($0.profile.map(profiles.contains) ?? true)»', 'true', 'entries of profiles that were not checked are stale')
baseline('«identity.message = ""»', Statement(), 'entries hold the message, which changes with other components')
baseline('identity.homonyms = «Set(alike).subtracting(symbols.types).sorted()»', '[]', 'another type of that name is matched as the one that moved')
baseline('«programs = Set(programs + other.programs).sorted()»', Statement(), 'a check of a part forgets programs')

match = File('DioxideAnalysis/Check/FindingMatch.swift', *MORE)
match('{ «renamedPrograms[old] = new» }', Statement(), 'a renamed program makes its findings new')
match('«for index in members where !isKnown[index] { pool.takeSome(current.findings[index].occurrences) }»', Statement(),
      'what is left of a finding in a further profile is stale')
match('&& «!typesThen.identifiers.contains($0)» && !old.homonyms', 'true', 'a type that was there before is matched as one that moved')
match('guard «left[occurrence, default: 0] > 0» else { return false }', 'true', 'a known finding is gone as well')
match('if isUsedUp { left[occurrence, default: 0] -= 1 } else { «left[occurrence] = 0» }', Statement(), 'a root cause that is known is stale too')
match('for candidate in «[base] + formerBases(of: members)» {', '[base]', 'baselines of version 1 do not know duplicate bindings')

match('guard let old = known.findings[group[0]].file, «!group.contains(where: { isKept[$0] })» else', 'true',
      'an entry of a file that was not checked stands for another file')
match('&& «known.files?.contains(file) != true»', 'true', 'a file that was there before is matched as one that moved')

identity = File('DioxideAnalysis/Check/FindingIdentity.swift', *MORE)
identity('let programs: [String?] = «programs.isEmpty» ? [nil] : programs', 'true', 'programs are ignored in matching')

fingerprint = File('DioxideAnalysis/Findings/Finding.swift', 'FingerprintTests', 'BaselineTests', 'DiffTests')
fingerprint('«hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01b3»', Statement(), 'the fingerprint does not separate its parts')
fingerprint('return «String(repeating: "0", count: 16 - digits.count) + digits»', 'digits', 'a fingerprint may be short')

file = File('DioxideReporting/BaselineFile.swift', *SUITES)
file('«list("profiles", identity.profiles, to: &writer)»', Statement(), 'the file does not hold profiles')
file('if first == UInt8(ascii: "{"), !hasComma { «lines[previous].insert(UInt8(ascii: ","), at: end + 1)» }', Statement(),
     'a merged file without a comma is refused')
file('«line.dropFirst(mark.utf8.count).first.map({ isSpace($0) }) ?? true»', 'line.isEmpty', 'a conflict marker is not reported as one')
