"""Mutants of suppressions."""
from mutant import File, Statement

SUITES = ['RuleTests', 'SuppressionTests', 'FixTests']

suppression = File('DioxideAnalysis/Check/Suppressions.swift', *SUITES)
suppression('let isUnused = «use.isUnused(part)»', 'false', 'a comment that suppresses nothing is not reported')
suppression('«check.hasLookedFor(part.rules)» && reaches?.isUsed(part) != true', 'true',
            'a comment for a rule that is off is reported', *SUITES, 'CheckCommandTests')
suppression('guard «hasAllProfiles» else { return false }', 'true',
            'a suppression is called unused although some profiles were not checked', *SUITES, 'CheckCommandTests')
suppression('if !unknown.isEmpty { «return misspelt(unknown, among: known, part, file, program)» }', Statement('_ = unknown'),
            'a rule that does not exist is not reported')
suppression('ByteRange(reach.start, «min(end, reach.end)»)', 'reach.end', 'a part of a comment does not end with its `enable`')

reading = File('DioxideAnalysis/Facts/Suppression.swift', *SUITES)
reading('guard «coversAllRules || rules.contains(rule)» else { return nil }', 'true', 'a comment suppresses every rule')
reading('let reach = ByteRange(«comment.range.start», end)', '0', 'a comment suppresses what precedes it')
reading('let line = source.line(around: «comment.range.start»)', 'source.line(around: comment.range.start).end',
        '`disable:this` suppresses the next line')
reading('guard «!rules.isEmpty», !rules.contains("all") else {', 'true', '`enable` without rules ends nothing')
reading('for rule in rules {\n      «let ended = (listing.removeValue(forKey: rule) ?? []) + covering.dropFirst(enabledCount[rule] ?? 0)\n'
        '      enabledCount[rule] = covering.count\n      for index in ended { suppressions[index].enabled[rule] = offset }»',
        Statement('_ = rule; for index in regions { suppressions[index].reach.end = offset }; self = OpenRegions()'),
        '`enable a` after `disable a b` ends the suppression of b')
reading('for rule in suppressions[index].rules { «listing[rule, default: []].append(index)» }', Statement('listing[rule] = [index]'),
        '`enable` ends the latest of two comments only')

reaches = File('DioxideAnalysis/Findings/SuppressionRanges.swift', *SUITES)
reaches('ends[index] = «max(ends[index], ends[index - 1])»', 'ends[index]', 'a short reach inside a long one ends the long one')
reaches('let count = reach.end == 0 ? 0 : Self.count(in: offsets, upTo: «reach.end - 1»)', 'reach.end + 100', 'a finding after a reach makes it used')
