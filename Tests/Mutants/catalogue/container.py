"""Mutants of the container."""
from mutant import File, Statement

CORE = 'DioxideCore/'
SUITES = ['ContainerTests', 'ScanTests', 'CycleTests', 'ScopeTests', 'InstanceTests', 'LifecycleTests', 'ModelTests']
MORE = [*SUITES, 'SuspensionTests', 'IntrospectionTests']

registration = File(CORE + 'Container+Registration.swift', *SUITES)
registration('if «replaced.traits.contains(.manual)» { return nil }', 'false', 'a second registration replaces the first')
registration('if «Self.isBinding(replaced)» { state.replaced.insert(replaced.index) }', 'false', 'what a registration replaces is still counted')
registration('guard «scope == .request», case .metatype(let type)', 'true', 'every lifecycle is started on its own')

resolution = File(CORE + 'Container+Resolution.swift', *MORE)
resolution('&& «!state.replaced.contains($0.index)»', 'true', 'a replaced key is listed')
resolution('return contains(type, name: «name ?? key.name»)', 'name', '`contains` ignores the name of a key')

resolver = File(CORE + 'Resolver.swift', *MORE)
resolver('«finish(registration, cell, nil)»\n      throw failure(error, registration)', Statement(), 'a failed initializer blocks the next attempt')
resolver('if «frame.pointee.registration._withUnsafeGuaranteedRef({ $0.scope == .singleton })» { return nil }', 'false',
         'a singleton takes its request from who asks first')
resolver('if instance != nil, let scope, «registration.scope == .request» { scope.remember', 'true', 'a scope ends singletons',
         survives='A resolver of a scope builds singletons by an unscoped one.')

scan = File(CORE + 'Container+Scan.swift', *MORE)
scan('return scanned + components.filter { «!known.contains($0.identity)» }', 'true', 'a second scan binds everything twice')
scan('scope: registration.scope, isManual: «true»', 'false', 'a registration by hand does not win')
scan('if let before, «!before.takeUnretainedValue().traits.contains(.collection)» { return }', 'false', 'a list that was registered by hand is replaced')
scan('guard «gathered.insert(key).inserted» else { continue }', 'true', 'a list is registered once for each adapter', survives='The later registration of the same list replaces the earlier one.')

scope = File(CORE + 'RequestScope.swift', *MORE)
scope('if let cell = state.cells[registration.index] { «return cell» }', Statement('_ = cell'), 'each resolve in a request builds again')
scope('      «state.hasEnded = true»\n      let ended', Statement(), 'a scope never ends')
scopes = File(CORE + 'Container+Scopes.swift', *MORE)
scopes('«if !failures.isEmpty { throw ContainerError.disposalFailed(failures) }»', Statement(), 'a failed disposal in a request is not reported')

lifecycle = File(CORE + 'Container+Lifecycle.swift', 'LifecycleTests', 'SuspensionTests', 'ScopeTests')
lifecycle('try await stop { «$0.users == 0» && !$0.isHeld }', 'true', 'the first user that leaves stops the container')
lifecycle('if «LifecycleState.changing.contains(where: { $0 === self })» { throw .busy }', 'false', 'a component that starts its own container waits for ever')

table = File(CORE + 'RegistrationTable.swift', *MORE)
table('«$0.type == type && $0.name == name»', '$0.name == name', 'a name is found under another type')

site = File(CORE + 'ConstructionMonitor.swift', 'ConcurrencyTests', 'CycleTests', 'SuspensionTests', 'LifecycleTests', 'InstanceTests')
site('return «other == builder ? .cycle([cell]) : nil»', 'nil', 'a cycle on one thread waits for ever',
     survives='A builder that is about to wait for itself is found as a ring of one.')
site('for continuation in resumed { «continuation.resume()» }', Statement('_ = continuation'), 'who waits asynchronously is never resumed')

asynchronous = File(CORE + 'Resolver+Asynchronous.swift', 'SuspensionTests', 'LifecycleTests', 'InstanceTests')
asynchronous('guard «reached[index]», !own.contains(index)', 'true', 'what is not needed is built ahead')

