/// Who is signed in; there is another one after each sign-in.
public final class Account {
  public let name: String
  public init(name: String) { self.name = name }
}

/// What an account has put together so far.
public final class Basket {
  let account: Account
  public init(account: Account) { self.account = account }
}
