import Dioxide

protocol Mail {}
protocol Post {}

// dioxide:servcie // expect: syntax_error
struct Misspelt {}

// dioxide:service scope=requst // expect: syntax_error
struct OfNoScope {}

// dioxide:service scope:request // expect: syntax_error
struct WithColon {}

// dioxide:service profile=test // expect: syntax_error
struct OfAProfile {}

// dioxide:adapter profile=test // expect: syntax_error
struct WithoutPort: Mail {}

// dioxide:adapter for=Post profle=test // expect: syntax_error
struct WithMisspeltKey: Post {}

// dioxide:adapter for=Mail profile=nightly priority=high // expect: syntax_error
struct WithoutNumber: Mail {}

// dioxide:adapter for=Mail profile=weekly mutli // expect: syntax_error
struct WithMisspeltFlag: Mail {}

// dioxide:disable:nxet missing_binding // expect: syntax_error
struct Silent {}

// dioxide:service // expect: syntax_error
func function() {}

struct Late {} // dioxide:service // expect: syntax_error

// dioxide:inject // expect: syntax_error
struct Type {}
