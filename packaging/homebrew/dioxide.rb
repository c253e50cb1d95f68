# The formula of the tap `dioxide/tap`. `docs/releasing.md` says which two lines a release changes.
class Dioxide < Formula
  desc "Proves the dependency injection of a Swift codebase, without building it"
  homepage "https://github.com/dioxide/dioxide"
  url "https://github.com/dioxide/dioxide/archive/refs/tags/0.1.0.tar.gz"
  sha256 "0000000000000000000000000000000000000000000000000000000000000000"
  license "MIT"
  head "https://github.com/dioxide/dioxide.git", branch: "main"

  depends_on xcode: ["26.0", :build]
  depends_on "graphviz"

  uses_from_macos "swift" => :build

  def install
    args = ["--disable-sandbox"]
    args << "--static-swift-stdlib" if OS.linux?
    system "swift", "build", "-c", "release", "--product", "dioxide", *args
    bin.install ".build/release/dioxide"
    man1.install "docs/man/dioxide.1"
    generate_completions_from_executable(bin/"dioxide", "--generate-completion-script")
  end

  test do
    (testpath/"App.swift").write <<~SWIFT
      protocol Mail {}
      // dioxide:service
      final class Signup { init(mail: any Mail) {} }
    SWIFT
    assert_match "[missing_binding]", shell_output("#{bin}/dioxide check App.swift", 1)
  end
end
