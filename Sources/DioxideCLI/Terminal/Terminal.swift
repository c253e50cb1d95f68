#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The capabilities of a stream's terminal, as far as it and the environment show them.
enum Terminal {
  /// Whether to use colours: never with `NO_COLOR`, always with `CLICOLOR_FORCE`, otherwise if there is a terminal that
  /// is not dumb and `CLICOLOR` is not 0.
  static func isColored(_ stream: StandardStreams.Stream) -> Bool {
    if isSet("NO_COLOR") { return false }
    if isSet("CLICOLOR_FORCE"), StandardStreams.environment("CLICOLOR_FORCE") != "0" { return true }
    return StandardStreams.environment("CLICOLOR") != "0" && isCapable(stream)
  }

  /// The number of columns; nil if there is no terminal. `COLUMNS` overrides the terminal's own value.
  static func width(of stream: StandardStreams.Stream) -> Int? {
    guard StandardStreams.isTerminal(stream) else { return nil }
    if let columns = StandardStreams.environment("COLUMNS").flatMap({ Int($0) }), columns > 0 { return columns }
    var size = winsize()
    guard ioctl(stream.rawValue, numericCast(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Whether to write hyperlinks (OSC 8): determined by `FORCE_HYPERLINK`, otherwise by whether the terminal is known
  /// to support them. Others could print them as garbage.
  static func followsLinks(_ stream: StandardStreams.Stream) -> Bool {
    if let forced = StandardStreams.environment("FORCE_HYPERLINK"), !forced.isEmpty { return forced != "0" }
    guard isCapable(stream), !isSet("CI") else { return false }
    if ["KITTY_WINDOW_ID", "WT_SESSION", "KONSOLE_VERSION", "DOMTERM"].contains(where: isSet) { return true }
    let programs = ["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio", "Tabby", "zed"]
    if programs.contains(StandardStreams.environment("TERM_PROGRAM") ?? "") { return true }
    if let version = StandardStreams.environment("VTE_VERSION").flatMap({ Int($0) }), version >= 5000 { return true }
    let names = ["kitty", "alacritty", "foot", "ghostty", "wezterm"]
    let name = StandardStreams.environment("TERM") ?? ""
    return names.contains { name.contains($0) }
  }

  private static func isCapable(_ stream: StandardStreams.Stream) -> Bool {
    StandardStreams.isTerminal(stream) && StandardStreams.environment("TERM") != "dumb"
  }

  private static func isSet(_ name: String) -> Bool { !(StandardStreams.environment(name) ?? "").isEmpty }
}
