import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** Source files by their path from the root of the repository, with forward slashes. */
export type Sources = ReadonlyMap<string, string>;

/** One module a file names: a path in the repository ('shared/policy.ts') or a package ('kysely', 'echarts/core'). */
export interface Import {
  target: string;
  typeOnly: boolean;
}

const root = join(import.meta.dirname, '..', '..');

/** Every file of the folders with one of the endings, read once. */
export function readSources(folders: readonly string[], endings: readonly string[] = ['.ts', '.tsx']): Sources {
  const files = folders.flatMap((folder) => {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
      .map((entry) => join(entry.parentPath, entry.name));
  });
  return new Map(files.map((file) => [posix.relative(root, file), readFileSync(file, 'utf8')]));
}

/** The folders at the top of the repository, without hidden ones. */
export function topFolders(): string[] {
  const entries = readdirSync(root, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map((entry) => entry.name);
}

const parsed = new Map<string, ts.SourceFile>();

/** The tree of a file, made once however many rules look at it. */
export function parse(path: string, text: string): ts.SourceFile {
  const key = `${path}\n${text}`;
  const file = parsed.get(key) ?? ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  parsed.set(key, file);
  return file;
}

/** Every node of a file for which `pick` gives something, in the order of the text. */
export function collect<T>(file: ts.SourceFile, pick: (node: ts.Node) => T | undefined): T[] {
  const found: T[] = [];
  const visit = (node: ts.Node): void => {
    const picked = pick(node);
    if (picked !== undefined) found.push(picked);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** What a file imports, in every way TypeScript has: import, export from, import(), require() and types in place. */
export function importsOf(path: string, text: string): Import[] {
  return collect(parse(path, text), (node) => {
    const named = moduleNamedBy(node);
    return named && { target: resolve(path, named.name), typeOnly: named.typeOnly };
  });
}

function moduleNamedBy(node: ts.Node): { name: string; typeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node)) return literal(node.moduleSpecifier, importsTypesOnly(node));
  if (ts.isExportDeclaration(node)) return literal(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return literal(node.argument.literal, true);
  if (ts.isCallExpression(node) && loadsModule(node.expression)) return literal(node.arguments[0], false);
  return undefined;
}

function literal(node: ts.Node | undefined, typeOnly: boolean): { name: string; typeOnly: boolean } | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? { name: node.text, typeOnly } : undefined;
}

function importsTypesOnly(node: ts.ImportDeclaration): boolean {
  const clause = node.importClause;
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  return (
    clause.name === undefined &&
    names !== undefined &&
    ts.isNamedImports(names) &&
    names.elements.every((name) => name.isTypeOnly)
  );
}

function loadsModule(called: ts.Expression): boolean {
  return called.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(called) && called.text === 'require');
}

function resolve(path: string, name: string): string {
  return name.startsWith('.') ? posix.join(posix.dirname(path), name) : name;
}
