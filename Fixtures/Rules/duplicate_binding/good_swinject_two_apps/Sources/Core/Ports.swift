public protocol Mail {}
public protocol Log {}
public protocol Clock {}
