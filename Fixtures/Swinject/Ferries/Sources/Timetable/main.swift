import FerryKit
import Swinject

let assembler = Assembler([KitAssembly(), TimetableAssembly()])
let board = assembler.resolver.resolve(DepartureBoard.self)!
let display = assembler.resolver.resolve(Display.self)!
let share = assembler.resolver.resolve(Share.self)!
