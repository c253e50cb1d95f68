#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The capabilities of the terminal behind a stream, as far as it and the environment show.
enum Terminal {
  /// Whether to use colours: not with `NO_COLOR`, always with `CLICOLOR_FORCE`, otherwise where a terminal is there that is
  /// not dumb, and `CLICOLOR` is not 0.
  static func isColored(_ stream: StandardStreams.Stream) -> Bool {
    if isSet("NO_COLOR") { return false }
    if isSet("CLICOLOR_FORCE"), StandardStreams.environment("CLICOLOR_FORCE") != "0" { return true }
    return StandardStreams.environment("CLICOLOR") != "0" && isCapable(stream)
  }

  /// The number of columns; nil if there is no terminal. `COLUMNS` wins over what the terminal says of itself.
  static func width(of stream: StandardStreams.Stream) -> Int? {
    guard StandardStreams.isTerminal(stream) else { return nil }
    if let columns = StandardStreams.environment("COLUMNS").flatMap({ Int($0) }), columns > 0 { return columns }
    var size = winsize()
    guard ioctl(stream.rawValue, numericCast(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Whether links may be written (OSC 8): `FORCE_HYPERLINK` decides, otherwise whether the terminal is one that is known to
  /// follow them. One that does not could show them as garbage.
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
