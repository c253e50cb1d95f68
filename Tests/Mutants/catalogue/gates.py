"""Mutants of the gates of the command line, and of what it reads and writes."""
from mutant import File, Statement

CLI = 'DioxideCLI/'

fixes = File(CLI + 'Checking/Fixes.swift', 'FixTests')
fixes('if Int(edit.place.range.start) >= from, «isAsExpected(edit, bytes, lineEnd: end)» { inLine', 'true', '`--fix` does not verify the text that it replaces')
fixes('«while let last = after.last, last == 0x20 || last == 0x09 { after.removeLast() }»', Statement(), 'a removed comment leaves spaces behind')
fixes('return after + «(isReturn ? [0x0D] : [])»', '[]', 'a fixed line loses its carriage return')

changed = File(CLI + 'Scanning/ChangedFiles.swift', 'ChangedTests', 'GateTests', 'StagedTests')
changed('&& «!finding.related.contains { changed.contains($0.place.file) }»', 'true', '`--changed` ignores related locations')
changed('case .unknown: «return result.findings.map { _ in false }»', Statement('return result.findings.map { _ in true }'), 'a configuration that cannot be compared changes nothing')

check = File(CLI + 'Checking/Check.swift', 'OutputTests', 'CheckCommandTests', 'GateTests', 'BaselineTests')
check('«strict && (report.summary.warnings > 0 || report.summary.stale > 0)»', 'strict && report.summary.stale > 0', '`--strict` lets warnings pass')
check('if let stamp, «!isFailure» { try write(stamp: stamp) }', 'true', 'a failed check leaves a stamp', 'CheckCommandTests', 'ProcessTests', 'OutputTests')
check('guard let reason = scan.input.reasonNotToEdit(change.path) else { return true }\n      console.warning("\\(change.path): \\(reason), so --fix leaves it alone")\n      «return false»',
      Statement('return true'), '`--fix` edits files outside the given paths', 'FixTests', 'UntrustedRepositoryTests')

folder = File(CLI + 'Scanning/BaselineFolder.swift', 'BaselineFileTests', 'BaselineTests', 'GateTests')
folder('return «files.contains(path) || !FileDiscovery.isThere(place)»', 'files.contains(path)', 'an entry of a deleted file is never stale')
folder('let parts = «own.dropFirst(common).map { _ in ".." }» + names', 'own.dropFirst(own.count).map { _ in ".." }', 'paths in a baseline do not leave its folder')

discovery = File(CLI + 'Files/FileDiscovery.swift', 'StagedTests', 'DiffTests', 'CheckCommandTests', 'OutputTests', 'NestedConfigurationTests', 'UntrustedRepositoryTests')
discovery('ignores.isIgnored(name, way: parent.way, isFolder: kind == .folder, rules: parent.rules)\n    {\n      «return»', Statement(), '`.gitignore` is ignored')
discovery('«seen.insert(identity).inserted» {\n            found.files.append', 'true', 'a file behind two links is read twice')

scanning = File(CLI + 'Scanning/ScanInput.swift', 'ChangedTests', 'StagedTests', 'GateTests', 'NestedConfigurationTests')
scanning('return «configuration.isExcludedBelow(path) ? nil : path»', 'path', 'a missing file below an excluded folder is read')
scanning('if «index.lacks(absolute)» { return true }', 'false', 'a file that is not staged is read')

output = File(CLI + 'Files/Output.swift', 'OutputTests', 'ProcessTests', 'UntrustedRepositoryTests', 'HostileInputTests')
output('«if problem != 0 { unlink(temporary) }»', Statement(), 'a failed write leaves a temporary file')
output('«if let permissions = permissions ?? existing { fchmod(descriptor, permissions) }»', Statement(), 'an output loses the permissions of the file')

bases = File(CLI + 'Scanning/ConfigurationBases.swift', 'NestedConfigurationTests', 'BrokenConfigurationTests', 'ConfigurationCommandTests')
bases('guard «depth <= Self.maximumDepth» else {', 'true', '`extends` may go as deep as it likes')

configuration = File(CLI + 'Scanning/ConfigurationFile.swift', 'NestedConfigurationTests', 'ConfigurationCommandTests', 'GateTests')
configuration('for index in configuration.contracts.indices { «configuration.contracts[index].folder = folder» }', Statement('_ = index'), 'the contract of a folder holds everywhere')

severity = File('DioxideAnalysis/Check/Analyzer.swift', 'CheckCommandTests', 'NestedConfigurationTests', 'RuleTests', 'FingerprintTests')
severity('if let inner = «folders[String(path[...index])]?[finding.rule]» { configured', 'folders.values.first?[finding.rule]',
         'the severities of a folder hold everywhere')
severity('if «options.skip.contains(rule.id)» { return false }', 'false', '`--skip` is ignored')
severity('findings[index].fingerprint = «Fingerprint.numbered(findings[index].fingerprint, use)»', 'findings[index].fingerprint', 'repeated findings share a fingerprint')
severity('let isShown = zip(baselined, unchanged).map { «!$0 && !$1» }', '!$0 || !$1', 'a known finding in a changed file is shown')
