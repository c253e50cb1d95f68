/// The start and end of member blocks in files with unbalanced braces.
extension DeclarationParser {
  /// Adds a type whose member block does not start as expected. The block starts after the unexpected tokens on the
  /// line; if its brace is missing, it contains the following lines that are indented deeper.
  mutating func recoverMemberBlock(_ declaration: Declaration) {
    var declaration = declaration
    declaration.flags.insert(.isBroken)
    let end = lexer.previousEnd
    skip: while !lexer.token.isFirstOnLine {
      switch lexer.token.kind {
      case .leftBrace, .rightBrace, .semicolon, .endOfFile: break skip
      case .leftParenthesis, .leftBracket: lexer.skipBalanced()
      default: lexer.advance()
      }
    }
    lexer.note(.expectedMemberBlock, Int(declaration.range.start), max(end, lexer.previousEnd))
    add(declaration)
    if lexer.token.kind == .leftBrace, !lexer.token.isFirstOnLine {
      openBlock()
    } else if isSecondReading, lexer.token.isFirstOnLine, startsMember,
      lexer.indentation(ofLineAt: lexer.token.start) > lexer.indentation(ofLineAt: Int(declaration.range.start))
    {
      appendBlock(brace: lexer.previousEnd)
    }
  }

  /// Whether the current token probably starts a declaration.
  private var startsMember: Bool {
    let keyword = lexer.keyword
    return lexer.token.kind == .at || keyword.startsDeclaration || keyword.modifier != nil || keyword == .case
  }

  /// Closes the member blocks that end, according to indentation, before the line of the current token. A declaration
  /// closes the blocks that are indented at least as far; anything that cannot be a member closes all.
  mutating func closeBlocksByLayout() {
    let token = lexer.token
    guard token.isFirstOnLine, !token.kind.isConditional, let last = openBlocks.last else { return }
    let column = lexer.indentation(ofLineAt: token.start)
    var depth = openBlocks.count
    if token.kind == .rightBrace {
      while depth > 1, lexer.isLaidOut, openBlocks[depth - 1].column > column { depth -= 1 }
    } else if lexer.keyword == .extension || lexer.keyword == .import {
      depth = 0
    } else if lexer.isLaidOut, startsMember {
      while depth > 0, openBlocks[depth - 1].column >= column { depth -= 1 }
    }
    if depth == openBlocks.count {
      if last.memberColumn == nil, token.kind != .rightBrace { openBlocks[depth - 1].memberColumn = column }
      return
    }
    closeBlocks(downTo: depth, at: lexer.previousEnd)
    for index in conditionals.indices { conditionals[index].depth = min(conditionals[index].depth, depth) }
  }

  /// Whether the `}` at the current token follows members and is indented deeper than the block that it would close.
  mutating func closesNothingByLayout() -> Bool {
    guard lexer.isLaidOut, lexer.token.isFirstOnLine, let block = openBlocks.last,
      let memberColumn = block.memberColumn
    else { return false }
    return memberColumn > block.column && lexer.indentation(ofLineAt: lexer.token.start) >= memberColumn
  }
}
