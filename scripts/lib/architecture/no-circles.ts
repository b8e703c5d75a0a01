import type { Rule } from 'eslint';
import { importRule } from './import-rule';
import { wayTo } from './imports';

/**
 * An ESLint rule: no file imports itself by way of others. Imports of types count, which `import-x/no-cycle` leaves
 * out, and components are read too.
 */
export const noCircles = (root: string): Rule.RuleModule =>
	importRule(root, 'This import closes a circle', (imports, file, imported) =>
		wayTo(imports, imported, (one) => one === file)
	);
