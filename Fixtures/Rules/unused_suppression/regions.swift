import Dioxide

protocol Port {}

// dioxide:disable missing_binding circular_dependency
@Service class First { init(port: any Port, second: Second) {} }
@Service class Second { init(first: First) {} }
// dioxide:enable missing_binding

// The other rule is still suppressed.
@Service class Third { init(port: any Port, fourth: Fourth) {} }  // expect: missing_binding
@Service class Fourth { init(third: Third) {} }
// dioxide:enable circular_dependency

@Service class Fifth { init(sixth: Sixth) {} }  // expect: circular_dependency
@Service class Sixth { init(fifth: Fifth) {} }

// All rules, of which one is enabled again.
// dioxide:disable
@Service class Seventh { init(port: any Port, eighth: Eighth) {} }
@Service class Eighth { init(seventh: Seventh) {} }
// dioxide:enable missing_binding
@Service class Ninth { init(port: any Port, tenth: Tenth) {} }  // also: missing_binding
@Service class Tenth { init(ninth: Ninth) {} }
// dioxide:enable
@Service class Eleventh { init(twelfth: Twelfth) {} }  // expect: circular_dependency
@Service class Twelfth { init(eleventh: Eleventh) {} }

// `all` is the same as no name.
// dioxide:disable all
@Service class Thirteenth { init(port: any Port) {} }
// dioxide:enable all
// dioxide:disable missing_binding
@Service class Fourteenth { init(port: any Port) {} }
// dioxide:enable all
@Service class Fifteenth { init(port: any Port) {} }  // also: missing_binding
