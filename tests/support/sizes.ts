import ts from 'typescript';
import { collect, parse } from './sources.ts';
import type { Sources } from './sources.ts';

/** Ceilings of the house style. Below them a reader keeps a whole file, function or call in view. */
export const ceilings = { fileLines: 200, functionLines: 60, parameters: 3, folderDepth: 2 } as const;

/** Files that are one long list by nature: the schema of the records, migrations and text catalogues. */
const lists = [/^shared\/nouns\.ts$/, /^server\/db\/schema\.ts$/, /^server\/db\/migrations\//, /^shared\/texts\//];

/** Every file above its ceiling, as 'path: n lines'. */
export function longFiles(sources: Sources): string[] {
  return [...sources]
    .filter(([path]) => !lists.some((list) => list.test(path)))
    .map(([path, text]) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > ceilings.fileLines)
    .map(({ path, lines }) => `${path}: ${lines} lines`);
}

/** Every function above its ceiling, as 'path:line name: n lines'. A chapter of tests is no function in this sense. */
export function longFunctions(sources: Sources): string[] {
  return functionsOf(sources)
    .filter(({ node }) => !isGivenTo(node, /^(describe|onEveryEngine)\b/))
    .map(({ place, file, node }) => ({ place, lines: lineOf(file, node.getEnd()) - lineOf(file, node.getStart()) + 1 }))
    .filter(({ lines }) => lines > ceilings.functionLines)
    .map(({ place, lines }) => `${place}: ${lines} lines`);
}

/**
 * Every function with more parameters than the ceiling, as 'path:line name: n parameters'. Express knows a handler of errors
 * by its four, so what is given to `use` may have them.
 */
export function wideFunctions(sources: Sources): string[] {
  return functionsOf(sources)
    .filter(({ node }) => !isGivenTo(node, /\.use$/))
    .map(({ place, node }) => ({ place, count: node.parameters.length }))
    .filter(({ count }) => count > ceilings.parameters)
    .map(({ place, count }) => `${place}: ${count} parameters`);
}

/** Every file in more folders beneath its top folder than the ceiling. */
export function deepFiles(sources: Sources): string[] {
  return [...sources.keys()].filter((path) => path.split('/').length - 2 > ceilings.folderDepth);
}

interface Found {
  place: string;
  file: ts.SourceFile;
  node: ts.SignatureDeclaration;
}

function functionsOf(sources: Sources): Found[] {
  return [...sources]
    .filter(([path]) => /\.tsx?$/.test(path) && !path.startsWith('server/db/migrations/'))
    .flatMap(([path, text]) => {
      const file = parse(path, text);
      const nodes = collect(file, (node) => (ts.isFunctionLike(node) && !ts.isFunctionTypeNode(node) ? node : undefined));
      return nodes.map((node) => ({ place: `${path}:${lineOf(file, node.getStart())} ${nameOf(node)}`, file, node }));
    });
}

function nameOf(node: ts.SignatureDeclaration): string {
  if (node.name !== undefined) return node.name.getText();
  return ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : 'without a name';
}

function isGivenTo(node: ts.Node, callee: RegExp): boolean {
  return ts.isCallExpression(node.parent) && callee.test(node.parent.expression.getText());
}

/** Counted from 1, as an editor does. */
function lineOf(file: ts.SourceFile, position: number): number {
  return file.getLineAndCharacterOfPosition(position).line + 1;
}
