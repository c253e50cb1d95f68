import Dioxide

@Service struct Top: Sendable { let left: LeftSide, right: RightSide }
@Service struct LeftSide: Sendable { let bottom: Bottom }
@Service struct RightSide: Sendable { let bottom: Bottom }
@Service struct Bottom: Sendable {}
