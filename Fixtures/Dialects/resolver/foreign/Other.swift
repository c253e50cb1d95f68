/// No import of Resolver: another library's wrapper.
struct Screen {
  @Injected var cell: Missing
}
final class Missing {}
