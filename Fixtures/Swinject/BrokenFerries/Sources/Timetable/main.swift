import FerryKit
import Swinject

let assembler = Assembler([KitAssembly(), TimetableAssembly()])
let board = assembler.resolver.resolve(DepartureBoard.self)!
let display = assembler.resolver.resolve(Display.self)!
let log = assembler.resolver.resolve(LogBook.self)!  // expect: missing_binding
let share = assembler.resolver.resolve(Share.self)!
