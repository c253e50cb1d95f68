import FerryKit
import FerryRadio
import Swinject

let assembler = Assembler([KitAssembly(), BridgeAssembly(), RadioAssembly()])
let watch = assembler.resolver.resolve(Watch.self)!
let horn = assembler.resolver.resolve(Horn.self)!
(assembler.resolver as? Container)?.resetObjectScope(.crossing)
