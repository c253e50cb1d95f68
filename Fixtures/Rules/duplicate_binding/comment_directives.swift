// dioxide:adapter for=Port profile=production,test
struct First: Port {}

// dioxide:adapter for=Port profile=test,development
struct Second: Port {}  // expect: duplicate_binding

protocol Port: Sendable {}
