import type { Rule, Scope } from 'eslint';
import type { CallExpression, Expression, Node, Pattern, Super } from 'estree';

const isDerived = ({ callee }: CallExpression) => {
	const named = callee.type === 'MemberExpression' ? callee.object : callee;
	return named.type === 'Identifier' && named.name === '$derived';
};

type Target = Pattern | Expression | Super;

/** What is written to in `a.b[c]! = …`: `a`. */
function rootOf(target: Target): Target {
	if (target.type === 'MemberExpression') return rootOf(target.object);
	// Of TypeScript, whose nodes ESTree does not know: `a!`, `a as T`.
	return 'expression' in target ? rootOf(target.expression as Target) : target;
}

/** An ESLint rule: a `$derived` computes from what it reads, and writes to nothing but what it has made itself. */
export const pureDerived: Rule.RuleModule = {
	meta: { type: 'problem', messages: { writes: 'A $derived never writes: compute it from what it reads.' } },
	create({ sourceCode, report }) {
		/** The `$derived(…)` that a node is in. */
		const derivedAround = (node: Node) =>
			sourceCode.getAncestors(node).find((one) => one.type === 'CallExpression' && isDerived(one));

		function declaredIn(name: string, node: Node, derived: Node): boolean {
			let scope: Scope.Scope | null = sourceCode.getScope(node);
			while (scope && !scope.set.has(name)) scope = scope.upper;
			const [start = 0, end = 0] = scope?.set.get(name)?.defs[0]?.name.range ?? [];
			return derived.range![0] <= start && end <= derived.range![1];
		}

		function check(node: Rule.Node, target: Target): void {
			const derived = derivedAround(node);
			const root = derived && rootOf(target);
			if (!derived || root?.type === 'ArrayPattern' || root?.type === 'ObjectPattern') return;
			if (root?.type === 'Identifier' && declaredIn(root.name, node, derived)) return;
			report({ node, messageId: 'writes' });
		}

		return {
			AssignmentExpression: (node) => check(node, node.left),
			UpdateExpression: (node) => check(node, node.argument)
		};
	}
};
