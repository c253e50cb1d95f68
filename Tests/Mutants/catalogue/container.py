"""Mutants of the container."""
from mutant import File, Statement

CORE = 'DioxideCore/'
SUITES = ['ContainerTests', 'ScanTests', 'CycleTests', 'ScopeTests', 'InstanceTests', 'LifecycleTests', 'ModelTests']
MORE = [*SUITES, 'SuspensionTests', 'IntrospectionTests']

registration = File(CORE + 'Container+Registration.swift', *SUITES)
registration('if «replaced.traits.contains(.manual)» { return nil }', 'false', 'a second registration replaces the first')
registration('guard «isKind(implementation, of: port) != false» else {', 'true', 'an implementation that is not of the port is registered')
registration('if «Self.isBinding(replaced)» { state.replaced.insert(replaced.index) }', 'false', 'what a registration replaces is still counted')
registration('{ «Unmanaged<AnyObject>.fromOpaque(instance).release()» }', Statement(), 'a refused instance leaks')
registration('guard let details, details.own != nil, «scope != .factory» else { return nil }', 'true', 'what is new each time is shared by its ports')
registration('if let known = state.keepersByHand[identity] { «return known» }', Statement('_ = known'), 'two ports of one implementation have two instances')
registration('guard «scope == .request», case .metatype(let type)', 'true', 'every lifecycle is started on its own')

resolution = File(CORE + 'Container+Resolution.swift', *MORE)
resolution('if «!registration.traits.contains(.given)», let instance', 'true', '`reset` drops what was given')
resolution('&& «!state.replaced.contains($0.index)»', 'true', 'a replaced key is listed')
resolution('var seen: Set<Key> = []\n    return keys.filter { «seen.insert($0).inserted» }', 'true', 'a key of several adapters is listed several times')
resolution('return contains(type, name: «name ?? key.name»)', 'name', '`contains` ignores the name of a key')

resolver = File(CORE + 'Resolver.swift', *MORE)
resolver('case .cycle(let ring): «throw .circularDependency(path: Self.path(registration, ring))»',
         Statement('throw .circularDependency(path: ring.isEmpty ? [] : [registration.key])'), 'a cycle does not name its members')
resolver('«finish(registration, cell, nil)»\n      throw failure(error, registration)', Statement(), 'a failed initializer blocks the next attempt')
resolver('if «scope.hasEnded» { throw .ended(registration.key) }', 'false', 'an ended scope goes on building')
resolver('if «frame.pointee.registration._withUnsafeGuaranteedRef({ $0.scope == .singleton })» { return nil }', 'false',
         'a singleton takes its request from who asks first')
resolver('if let error = error as? ContainerError { «return error» }', Statement('_ = error'), 'an error of the container is wrapped')
resolver('if instance != nil, let scope, «registration.scope == .request» { scope.remember', 'true', 'a scope ends singletons',
         survives='A resolver of a scope builds singletons by an unscoped one.')
resolver('let key = «Key(.metatype(type), name: name)»\n    throw', 'Key(.metatype(type))', 'an error does not name the name')

scan = File(CORE + 'Container+Scan.swift', *MORE)
scan('return scanned + components.filter { «!known.contains($0.identity)» }', 'true', 'a second scan binds everything twice')
scan('if let active = state.scan?.plan.profile, «active != profile» {', 'false', 'a second scan may change the profile')
scan('scope: registration.scope, isManual: «true»', 'false', 'a registration by hand does not win')
scan('if «component.binding.isMulti» {\n      state.writer.keep', 'false', 'of several adapters the last is the only one')
scan('if let before, «!before.takeUnretainedValue().traits.contains(.collection)» { return }', 'false', 'a list that was registered by hand is replaced')
scan('let kept =\n        «keeper == index\n        ? nil : (keeper < components.count ? registrations[keeper] : byHand[keeper - components.count])?.keeper»',
     'Optional<Registration>.none', 'two ports of one component have two instances')
scan('guard «gathered.insert(key).inserted» else { continue }', 'true', 'a list is registered once for each adapter', survives='The later registration of the same list takes the place of the earlier.')

scope = File(CORE + 'RequestScope.swift', *MORE)
scope('while let found = scope, «found.container !== container» { scope = found.parent }', 'false', 'the scope of another container is used')
scope('if let cell = state.cells[registration.index] { «return cell» }', Statement('_ = cell'), 'each resolve in a request builds anew')
scope('if «!state.hasEnded» { state.started', 'true', 'what ends while it starts is never disposed of')
scope('      «state.hasEnded = true»\n      let ended', Statement(), 'a scope never ends')
scopes = File(CORE + 'Container+Scopes.swift', *MORE)
scopes('} catch {\n      «_ = await scope.dispose()»', Statement(), 'a failed request disposes of nothing')
scopes('«if !failures.isEmpty { throw ContainerError.disposalFailed(failures) }»', Statement(), 'a failed disposal in a request is not reported')

lifecycle = File(CORE + 'Container+Lifecycle.swift', 'LifecycleTests', 'SuspensionTests', 'ScopeTests')
lifecycle('for one in «started.reversed()» {', 'started', 'components are disposed of in the order of their start')
lifecycle('try await stop { «$0.users == 0» && !$0.isHeld }', 'true', 'the first user that leaves stops the container')
lifecycle('try await stop { $0.users == 0 && «!$0.isHeld» }', 'true', 'a user that leaves stops what was started')
lifecycle('plan.keeper(of: index) == index,\n        «!startedElsewhere.contains(registration.keeper.index)»', 'true',
          'an override starts what is started already', 'LifecycleTests', 'OverridingTests')
lifecycle('if «open[node] == 0» { ready.append(node) }', 'true', 'components start before what they need')
lifecycle('if «LifecycleState.changing.contains(where: { $0 === self })» { throw .busy }', 'false', 'a component that starts its own container waits for ever')
lifecycle('«state.isHeld = false»', Statement(), 'a stopped container is still held')

table = File(CORE + 'RegistrationTable.swift', *MORE)
table('«$0.type == type && $0.name == name»', '$0.name == name', 'a name is found under another type')
table('ObjectIdentifier($0.type) == identifier && «!$0.traits.contains(.named)»', 'true', 'a type without a name finds a named one')
table('if «!isHidden» { AtomicWord(table.content).store(new', 'true', 'a table that grows in an override is visible', 'OverridingTests', *MORE)
table('if registration.traits.contains(.manual) { «hasManual = true» }', Statement(), 'registrations by hand are forgotten by a scan')

site = File(CORE + 'BuildingSite.swift', 'CycleTests', 'SuspensionTests', 'LifecycleTests', 'InstanceTests')
site('return «current & ~3 == builder ? .cycle([cell]) : nil»', 'nil', 'a cycle on one thread waits for ever')
site('«cell.builder == asker && asker != nil ? .cycle([cell]) : claim(cell, as: builder)»', 'claim(cell, as: builder)', 'an asynchronous cycle waits for ever')
site('for continuation in resumed { «continuation.resume()» }', Statement('_ = continuation'), 'who waits asynchronously is never resumed')

asynchronous = File(CORE + 'Resolver+Asynchronous.swift', 'SuspensionTests', 'LifecycleTests', 'InstanceTests')
asynchronous('if «parent.registration === registration» {', 'false', 'an asynchronous factory that needs itself never ends')
asynchronous('guard «reached[index]», !own.contains(index)', 'true', 'what is not needed is built ahead')
asynchronous('guard «!scope.keep(component, of: registration)» else { return }', 'false', 'what starts after its scope ended is kept',
             'SuspensionTests', 'ScopeTests', 'LifecycleTests')

