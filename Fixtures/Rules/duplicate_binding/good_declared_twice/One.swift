import Dioxide

@Service
struct Same {}
