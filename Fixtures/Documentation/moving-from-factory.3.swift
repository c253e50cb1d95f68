import Dioxide

@Service struct SignupService {}
