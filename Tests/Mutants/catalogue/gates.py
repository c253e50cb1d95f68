"""Mutants of the gates of the command line, and of what it reads and writes."""
from mutant import File, Statement

CLI = 'DioxideCLI/'

fixes = File(CLI + 'Checking/Fixes.swift', 'FixTests')
fixes('if Int(edit.place.range.start) >= from, «isAsExpected(edit, bytes, lineEnd: end)» { inLine', 'true', '`--fix` does not verify the text that it replaces')
fixes('if «Int(edit.place.range.start) >= from», isAsExpected', 'true', 'two fixes at one place are both applied')
fixes('«while let last = after.last, last == 0x20 || last == 0x09 { after.removeLast() }»', Statement(), 'a removed comment leaves spaces behind')
fixes('if «!isGone» { result += whole }', 'true', 'a line that held a removed comment only stays')
fixes('return after + «(isReturn ? [0x0D] : [])»', '[]', 'a fixed line loses its carriage return')

changed = File(CLI + 'Scanning/ChangedFiles.swift', 'ChangedTests', 'GateTests', 'StagedTests')
changed('isKnown && «!changed.contains(finding.place.file)»', 'true', 'a known finding in a changed file is not shown')
changed('&& «!finding.related.contains { changed.contains($0.place.file) }»', 'true', '`--changed` ignores related locations')
changed('if «paths[place] == nil» { moved.insert(bytes) }', 'false', 'a moved file is a changed one')
changed('case .unknown: «return result.findings.map { _ in false }»', Statement('break'), 'a configuration that cannot be compared changes nothing')
changed('change.path == ConfigurationFile.name || «change.path.hasSuffix("/" + ConfigurationFile.name)»', 'false', 'the configuration of a folder is not one')
changed('guard «changed.count == 1», isOwn', 'true', 'of several changed configurations one is looked at')
changed('paths == other.paths && «exclude == other.exclude» &&', 'true', 'another `exclude` changes nothing')

check = File(CLI + 'Checking/Check.swift', 'CheckCommandTests', 'GateTests', 'BaselineTests')
check('«strict && (report.summary.warnings > 0 || report.summary.stale > 0)»', 'strict && report.summary.stale > 0', '`--strict` lets warnings pass')
check('let required = requireCoverage ?? scan.configuration.requiredCoverage, «counts.judgedPercent < required» else', 'counts.judgedPercent <= required',
      'a coverage that is just enough is refused', 'CoverageCommandTests', 'CheckCommandTests')
check('if let stamp, «!isFailure» { try write(stamp: stamp) }', 'true', 'a failed check leaves a stamp', 'CheckCommandTests', 'ProcessTests', 'OutputTests')
check('leavesOutProfiles = «!options.profile.isEmpty && !Set(scan.program.namedProfiles).isSubset(of: profiles)»', 'false',
      'a suppression of another profile is called unused')
check('guard let reason = scan.input.reasonNotToEdit(change.path) else { return true }\n      console.warning("\\(change.path): \\(reason), so --fix leaves it alone")\n      «return false»',
      Statement('return true'), '`--fix` edits files outside the given paths', 'FixTests', 'UntrustedRepositoryTests')

keeping = File(CLI + 'Checking/Check+Baseline.swift', 'BaselineTests', 'GateTests')
keeping('guard «!(only + skip + options.profile).isEmpty || !scope.coversBaseline» else { return }', 'false',
        'writing a baseline of a part drops the rest')

folder = File(CLI + 'Scanning/BaselineFolder.swift', 'BaselineTests', 'GateTests')
folder('return «files.contains(path) || !FileDiscovery.isThere(place)»', 'files.contains(path)', 'an entry of a deleted file is never stale')
folder('«paths.allSatisfy(isChecked)» && Set(excludes)', 'true', 'a check of a part makes entries of the rest stale')
folder('let parts = «own.dropFirst(common).map { _ in ".." }» + names', 'own.dropFirst(own.count).map { _ in ".." }', 'paths in a baseline do not leave its folder')

discovery = File(CLI + 'Files/FileDiscovery.swift', 'CheckCommandTests', 'OutputTests', 'NestedConfigurationTests', 'UntrustedRepositoryTests')
discovery('if «excludes.contains(where: { $0.matches(path) })» { return }', 'false', '`exclude` is ignored')
discovery('ignores.isIgnored(name, way: parent.way, isFolder: kind == .folder, rules: parent.rules)\n    {\n      «return»', Statement(), '`.gitignore` is ignored')
discovery('guard «!Self.leftOut.contains(name)» else { return }', 'true', 'folders of dependencies are read')
discovery('«seen.insert(identity).inserted» {\n            found.files.append', 'true', 'a file behind two links is read twice')


scanning = File(CLI + 'Scanning/ScanInput.swift', 'ChangedTests', 'StagedTests', 'GateTests', 'NestedConfigurationTests')
scanning('return «configuration.isExcludedBelow(path) ? nil : path»', 'path', 'a missing file below an excluded folder is read')
scanning('if «index.lacks(absolute)» { return true }', 'false', 'a file that is not staged is read')
scanning('if let bytes = index.contents[absolute] { «staged[file.path] = bytes» }', Statement('_ = bytes'), 'what is on disk is checked instead of what is staged')

output = File(CLI + 'Files/Output.swift', 'OutputTests', 'ProcessTests', 'UntrustedRepositoryTests', 'HostileInputTests')
output('«if problem != 0 { unlink(temporary) }»', Statement(), 'a failed write leaves a temporary file')
output('guard «!isLink» else {', 'true', 'an output goes through a symbolic link')
output('«if let permissions = permissions ?? existing { fchmod(descriptor, permissions) }»', Statement(), 'an output loses the permissions of the file')

bases = File(CLI + 'Scanning/ConfigurationBases.swift', 'NestedConfigurationTests', 'BrokenConfigurationTests', 'ConfigurationCommandTests')
bases('guard «isComplete» else { throw', 'true', '`extends` may go in a circle')
bases('guard «depth <= Self.maximumDepth» else {', 'true', '`extends` may go as deep as it likes')
bases('guard «isComplete.count < Self.maximumCount» else {', 'true', '`extends` may name any number of files')

configuration = File(CLI + 'Scanning/ConfigurationFile.swift', 'NestedConfigurationTests', 'ConfigurationCommandTests', 'GateTests')
configuration('for index in configuration.contracts.indices { «configuration.contracts[index].folder = folder» }', Statement('_ = index'), 'the contract of a folder holds everywhere')
configuration('«configuration = folder.forRun.extending(configuration)»', Statement(), 'a check of a folder ignores its configuration')


severity = File('DioxideAnalysis/Check/Analyzer.swift', 'CheckCommandTests', 'NestedConfigurationTests', 'RuleTests', 'FingerprintTests')
severity('if let inner = «folders[String(path[...index])]?[finding.rule]» { configured', 'folders.values.first?[finding.rule]',
         'the severities of a folder hold everywhere')
severity('«options.only.contains(rule.id) && !options.skip.contains(rule.id)»', 'options.only.contains(rule.id)', '`--skip` is ignored beside `--only`')
severity('if «options.skip.contains(rule.id)» { return false }', 'false', '`--skip` is ignored')
severity('findings = RootCauses.merge(findings)\n    «sort(&findings)»', Statement(), 'findings are not sorted')
severity('findings[index].fingerprint = «Fingerprint.numbered(findings[index].fingerprint, use)»', 'findings[index].fingerprint', 'repeated findings share a fingerprint')
severity('«unchangedCount = zip(baselined, unchanged).count { !$0 && $1 }»', Statement(), 'the last line does not count what is not shown')
severity('let isShown = zip(baselined, unchanged).map { «!$0 && !$1» }', '!$0 || !$1', 'a known finding in a changed file is shown')
