import { posix, relative } from 'node:path';
import type { Rule } from 'eslint';
import { readImports, resolved, wayBetween, type Imports } from './imports';

/**
 * An ESLint rule: no file imports itself by way of others. Imports of types count, which `import-x/no-cycle` leaves
 * out, and components are read too. The imports are read once in each run of ESLint.
 */
export function noCircles(root: string): Rule.RuleModule {
	let imports: Imports | undefined;
	return {
		meta: { type: 'problem', messages: { circle: 'This import closes a circle: {{way}}.' } },
		create(context) {
			const file = relative(root, context.filename).replaceAll('\\', '/');
			function check(source: { value?: unknown } | null | undefined) {
				if (!source || typeof source.value !== 'string') return;
				imports ??= readImports(root);
				const imported = resolved(file, source.value, imports);
				const way = imported === undefined ? undefined : wayBetween(imports, imported, file);
				if (way)
					context.report({
						// A node of the tree that ESLint gave.
						node: source as Rule.Node,
						messageId: 'circle',
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
