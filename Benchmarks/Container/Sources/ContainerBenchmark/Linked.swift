import DioxideCore

// A chain of a hundred components linked into the program, in the section that `@Service` uses.

extension Types.T0 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (
    1, 0,
    { list in
      appendComponents(
        [Component(Types.T0.self, implementation: Types.T0.self, fileID: #fileID) { _ in Types.T0() }], to: list)
    }
  )
}
extension Types.T1 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T1.self, Types.T0.self, list) { Types.T1() } })
}
extension Types.T2 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T2.self, Types.T1.self, list) { Types.T2() } })
}
extension Types.T3 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T3.self, Types.T2.self, list) { Types.T3() } })
}
extension Types.T4 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T4.self, Types.T3.self, list) { Types.T4() } })
}
extension Types.T5 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T5.self, Types.T4.self, list) { Types.T5() } })
}
extension Types.T6 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T6.self, Types.T5.self, list) { Types.T6() } })
}
extension Types.T7 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T7.self, Types.T6.self, list) { Types.T7() } })
}
extension Types.T8 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T8.self, Types.T7.self, list) { Types.T8() } })
}
extension Types.T9 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T9.self, Types.T8.self, list) { Types.T9() } })
}
extension Types.T10 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T10.self, Types.T9.self, list) { Types.T10() } })
}
extension Types.T11 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T11.self, Types.T10.self, list) { Types.T11() } })
}
extension Types.T12 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T12.self, Types.T11.self, list) { Types.T12() } })
}
extension Types.T13 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T13.self, Types.T12.self, list) { Types.T13() } })
}
extension Types.T14 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T14.self, Types.T13.self, list) { Types.T14() } })
}
extension Types.T15 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T15.self, Types.T14.self, list) { Types.T15() } })
}
extension Types.T16 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T16.self, Types.T15.self, list) { Types.T16() } })
}
extension Types.T17 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T17.self, Types.T16.self, list) { Types.T17() } })
}
extension Types.T18 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T18.self, Types.T17.self, list) { Types.T18() } })
}
extension Types.T19 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T19.self, Types.T18.self, list) { Types.T19() } })
}
extension Types.T20 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T20.self, Types.T19.self, list) { Types.T20() } })
}
extension Types.T21 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T21.self, Types.T20.self, list) { Types.T21() } })
}
extension Types.T22 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T22.self, Types.T21.self, list) { Types.T22() } })
}
extension Types.T23 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T23.self, Types.T22.self, list) { Types.T23() } })
}
extension Types.T24 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T24.self, Types.T23.self, list) { Types.T24() } })
}
extension Types.T25 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T25.self, Types.T24.self, list) { Types.T25() } })
}
extension Types.T26 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T26.self, Types.T25.self, list) { Types.T26() } })
}
extension Types.T27 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T27.self, Types.T26.self, list) { Types.T27() } })
}
extension Types.T28 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T28.self, Types.T27.self, list) { Types.T28() } })
}
extension Types.T29 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T29.self, Types.T28.self, list) { Types.T29() } })
}
extension Types.T30 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T30.self, Types.T29.self, list) { Types.T30() } })
}
extension Types.T31 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T31.self, Types.T30.self, list) { Types.T31() } })
}
extension Types.T32 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T32.self, Types.T31.self, list) { Types.T32() } })
}
extension Types.T33 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T33.self, Types.T32.self, list) { Types.T33() } })
}
extension Types.T34 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T34.self, Types.T33.self, list) { Types.T34() } })
}
extension Types.T35 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T35.self, Types.T34.self, list) { Types.T35() } })
}
extension Types.T36 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T36.self, Types.T35.self, list) { Types.T36() } })
}
extension Types.T37 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T37.self, Types.T36.self, list) { Types.T37() } })
}
extension Types.T38 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T38.self, Types.T37.self, list) { Types.T38() } })
}
extension Types.T39 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T39.self, Types.T38.self, list) { Types.T39() } })
}
extension Types.T40 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T40.self, Types.T39.self, list) { Types.T40() } })
}
extension Types.T41 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T41.self, Types.T40.self, list) { Types.T41() } })
}
extension Types.T42 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T42.self, Types.T41.self, list) { Types.T42() } })
}
extension Types.T43 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T43.self, Types.T42.self, list) { Types.T43() } })
}
extension Types.T44 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T44.self, Types.T43.self, list) { Types.T44() } })
}
extension Types.T45 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T45.self, Types.T44.self, list) { Types.T45() } })
}
extension Types.T46 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T46.self, Types.T45.self, list) { Types.T46() } })
}
extension Types.T47 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T47.self, Types.T46.self, list) { Types.T47() } })
}
extension Types.T48 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T48.self, Types.T47.self, list) { Types.T48() } })
}
extension Types.T49 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T49.self, Types.T48.self, list) { Types.T49() } })
}
extension Types.T50 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T50.self, Types.T49.self, list) { Types.T50() } })
}
extension Types.T51 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T51.self, Types.T50.self, list) { Types.T51() } })
}
extension Types.T52 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T52.self, Types.T51.self, list) { Types.T52() } })
}
extension Types.T53 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T53.self, Types.T52.self, list) { Types.T53() } })
}
extension Types.T54 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T54.self, Types.T53.self, list) { Types.T54() } })
}
extension Types.T55 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T55.self, Types.T54.self, list) { Types.T55() } })
}
extension Types.T56 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T56.self, Types.T55.self, list) { Types.T56() } })
}
extension Types.T57 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T57.self, Types.T56.self, list) { Types.T57() } })
}
extension Types.T58 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T58.self, Types.T57.self, list) { Types.T58() } })
}
extension Types.T59 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T59.self, Types.T58.self, list) { Types.T59() } })
}
extension Types.T60 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T60.self, Types.T59.self, list) { Types.T60() } })
}
extension Types.T61 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T61.self, Types.T60.self, list) { Types.T61() } })
}
extension Types.T62 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T62.self, Types.T61.self, list) { Types.T62() } })
}
extension Types.T63 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T63.self, Types.T62.self, list) { Types.T63() } })
}
extension Types.T64 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T64.self, Types.T63.self, list) { Types.T64() } })
}
extension Types.T65 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T65.self, Types.T64.self, list) { Types.T65() } })
}
extension Types.T66 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T66.self, Types.T65.self, list) { Types.T66() } })
}
extension Types.T67 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T67.self, Types.T66.self, list) { Types.T67() } })
}
extension Types.T68 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T68.self, Types.T67.self, list) { Types.T68() } })
}
extension Types.T69 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T69.self, Types.T68.self, list) { Types.T69() } })
}
extension Types.T70 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T70.self, Types.T69.self, list) { Types.T70() } })
}
extension Types.T71 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T71.self, Types.T70.self, list) { Types.T71() } })
}
extension Types.T72 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T72.self, Types.T71.self, list) { Types.T72() } })
}
extension Types.T73 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T73.self, Types.T72.self, list) { Types.T73() } })
}
extension Types.T74 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T74.self, Types.T73.self, list) { Types.T74() } })
}
extension Types.T75 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T75.self, Types.T74.self, list) { Types.T75() } })
}
extension Types.T76 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T76.self, Types.T75.self, list) { Types.T76() } })
}
extension Types.T77 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T77.self, Types.T76.self, list) { Types.T77() } })
}
extension Types.T78 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T78.self, Types.T77.self, list) { Types.T78() } })
}
extension Types.T79 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T79.self, Types.T78.self, list) { Types.T79() } })
}
extension Types.T80 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T80.self, Types.T79.self, list) { Types.T80() } })
}
extension Types.T81 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T81.self, Types.T80.self, list) { Types.T81() } })
}
extension Types.T82 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T82.self, Types.T81.self, list) { Types.T82() } })
}
extension Types.T83 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T83.self, Types.T82.self, list) { Types.T83() } })
}
extension Types.T84 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T84.self, Types.T83.self, list) { Types.T84() } })
}
extension Types.T85 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T85.self, Types.T84.self, list) { Types.T85() } })
}
extension Types.T86 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T86.self, Types.T85.self, list) { Types.T86() } })
}
extension Types.T87 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T87.self, Types.T86.self, list) { Types.T87() } })
}
extension Types.T88 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T88.self, Types.T87.self, list) { Types.T88() } })
}
extension Types.T89 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T89.self, Types.T88.self, list) { Types.T89() } })
}
extension Types.T90 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T90.self, Types.T89.self, list) { Types.T90() } })
}
extension Types.T91 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T91.self, Types.T90.self, list) { Types.T91() } })
}
extension Types.T92 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T92.self, Types.T91.self, list) { Types.T92() } })
}
extension Types.T93 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T93.self, Types.T92.self, list) { Types.T93() } })
}
extension Types.T94 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T94.self, Types.T93.self, list) { Types.T94() } })
}
extension Types.T95 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T95.self, Types.T94.self, list) { Types.T95() } })
}
extension Types.T96 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T96.self, Types.T95.self, list) { Types.T96() } })
}
extension Types.T97 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T97.self, Types.T96.self, list) { Types.T97() } })
}
extension Types.T98 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T98.self, Types.T97.self, list) { Types.T98() } })
}
extension Types.T99 {
  @section("dioxide_components") @used
  static let record: ComponentRecord = (1, 0, { list in link(Types.T99.self, Types.T98.self, list) { Types.T99() } })
}
