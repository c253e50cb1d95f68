public protocol Income: AnyObject {}
public protocol Expenses: AnyObject {}

/// Meant to be one, for both.
public final class Ledger: Income, Expenses {
  public init() {}
}
