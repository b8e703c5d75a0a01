import { posix, relative } from 'node:path';
import type { Rule } from 'eslint';
import { imported, readImports, type Imports } from './imports';

/** The way that an import leads to where it must not, from the file that is imported; `undefined` where it may stand. */
type WrongWay = (imports: Imports, file: string, imported: string) => readonly string[] | undefined;

/** An ESLint rule over what imports lead to, components and types included; they are read once in each run of ESLint. */
export function importRule(root: string, message: string, wrongWay: WrongWay): Rule.RuleModule {
	let imports: Imports | undefined;
	return {
		meta: { type: 'problem', messages: { wrong: `${message}: {{way}}.` } },
		create(context) {
			const file = relative(root, context.filename).replaceAll('\\', '/');
			function check(source: { value?: unknown } | null | undefined) {
				if (!source || typeof source.value !== 'string') return;
				imports ??= readImports(root);
				const first = imported(file, source.value, imports);
				const way = first === undefined ? undefined : wrongWay(imports, file, first);
				if (way)
					context.report({
						// A node of the tree that ESLint gave.
						node: source as Rule.Node,
						messageId: 'wrong',
						data: { way: [file, ...way].map((one) => posix.basename(one)).join(' → ') }
					});
			}
			return {
				ImportDeclaration: ({ source }) => check(source),
				ExportNamedDeclaration: ({ source }) => check(source),
				ExportAllDeclaration: ({ source }) => check(source),
				ImportExpression: ({ source }) => check('value' in source ? source : undefined)
			};
		}
	};
}
