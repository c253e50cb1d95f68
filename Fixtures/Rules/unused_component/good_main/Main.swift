import Dioxide

@main @Service struct Program { let work: Work }
@Service struct Work {}
