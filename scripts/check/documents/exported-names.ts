import ts from 'typescript'

/**
 * What a TypeScript file exports: `name`, and `Type.member` for the members of an exported interface,
 * class or object type.
 */
export function exportedNames(path: string, text: string): Set<string> {
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind)
  return new Set(file.statements.flatMap(namesExportedBy))
}

function namesExportedBy(statement: ts.Statement): string[] {
  if (ts.isExportDeclaration(statement)) {
    const clause = statement.exportClause
    return clause && ts.isNamedExports(clause) ? clause.elements.map((it) => it.name.text) : []
  }
  const isExported =
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some((it) => it.kind === ts.SyntaxKind.ExportKeyword) === true
  if (!isExported) return []
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap((it) =>
      ts.isIdentifier(it.name) ? [it.name.text] : [],
    )
  }
  if (ts.isFunctionDeclaration(statement)) return statement.name ? [statement.name.text] : []
  if (ts.isInterfaceDeclaration(statement) || ts.isClassDeclaration(statement)) {
    return statement.name ? withMembers(statement.name.text, statement.members) : []
  }
  if (ts.isTypeAliasDeclaration(statement)) {
    const members = ts.isTypeLiteralNode(statement.type) ? statement.type.members : []
    return withMembers(statement.name.text, members)
  }
  return []
}

function withMembers(name: string, members: Iterable<ts.TypeElement | ts.ClassElement>): string[] {
  const inside = [...members].flatMap((it) =>
    it.name && ts.isIdentifier(it.name) ? [`${name}.${it.name.text}`] : [],
  )
  return [name, ...inside]
}
