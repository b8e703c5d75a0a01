import { Linter } from 'eslint';
import ts from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { pureDerived } from '../../../scripts/lib/architecture/pure-derived';

/** Lines of the code where a derived writes. */
const linesOf = (code: string) =>
	new Linter()
		.verify(code, {
			languageOptions: { parser: ts.parser },
			plugins: { house: { rules: { 'pure-derived': pureDerived } } },
			rules: { 'house/pure-derived': 'error' }
		} as Linter.Config)
		.map(({ line }) => line);

describe('a $derived that writes', () => {
	it('is refused, whether to a field, a variable outside or a part of one', () => {
		const code = `
			let last = 0;
			const kept = [];
			class State {
				#seen;
				seen = $derived.by(() => (this.#seen = last + 1));
				next = $derived((last += 1));
				first = $derived.by(() => { kept[0]!.count++; return kept; });
			}`;
		expect(linesOf(code)).toEqual([6, 7, 8]);
	});

	it('may fill what it has made itself', () => {
		const code = `
			const counts = $derived.by(() => {
				const made: number[] = [0];
				let sum = 0;
				for (const value of values) { made[0]!++; sum += value; }
				return [made, sum];
			});`;
		expect(linesOf(code)).toEqual([]);
	});

	it('is another matter than an effect or a function that does', () => {
		expect(linesOf('let last; $effect(() => { last = 1; }); const write = () => (last = 2);')).toEqual([]);
	});
});
