import Dioxide

@Service struct MainController { let view: MainView }
@Service struct MainView {}
@Service struct Left {}  // expect: unused_component
