import Dioxide

@Service struct Server {}
