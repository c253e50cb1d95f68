import Dioxide

@Service
enum Mail { case letter }
