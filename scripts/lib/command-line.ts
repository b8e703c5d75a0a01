import { parseArgs } from 'node:util';
import { BundleError } from '../../src/lib/data/bundle';
import { REBUILD } from '../../src/lib/data/bundle-disk';
import { quoted } from '../../src/lib/domain/french';

/** What a command that reads the bundle leaves: nothing in `out` unless `code` is 0. */
export interface Outcome {
	readonly code: 0 | 1 | 2;
	readonly out: string;
	readonly err: string;
	/** Where `--out` asks for a file: what it holds, made when it is written. */
	readonly file?: { readonly path: string; content(): Promise<string | Uint8Array> };
}

/** A command that cannot be understood; the message is a French sentence with what is possible. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
}

/** The sentence for a value that an option does not accept. */
export const notAccepted = (option: string, value: string, possible: readonly string[]) =>
	new UsageError(
		`L’option --${option} ${value === '' ? 'attend une valeur' : `n’accepte pas ${quoted(value)}`}. Valeurs possibles\u202F: ${possible.join(', ')}.`
	);

/** What was typed, by option. */
export interface Typed<N extends string> {
	/** As it was typed, `''` where the option has no value; `undefined` where the option is absent. */
	get(option: N): string | undefined;
	/** The one of `possible` that was typed, else `fallback`; throws a `UsageError` for any other. */
	choose<T extends string>(option: N, possible: readonly T[], fallback: T): T;
}

/** Reads options that all take a value, and `--help`. Throws a `UsageError`. */
export function typedOptions<N extends string>(
	args: readonly string[],
	names: readonly N[]
): Typed<N> | 'help' {
	const possibleOptions = `Options possibles\u202F: ${[...names, 'help'].map((name) => `--${name}`).join(', ')}.`;
	const { tokens } = parseArgs({
		args: [...args],
		options: {
			...Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
			help: { type: 'boolean', short: 'h' }
		},
		// Tokens rather than parseArgs's own errors, which are in English.
		strict: false,
		tokens: true
	});
	const typed = new Map<N, string>();
	for (const token of tokens) {
		if (token.kind === 'positional')
			throw new UsageError(`L’argument ${quoted(token.value)} n’est pas attendu. ${possibleOptions}`);
		if (token.kind !== 'option') continue;
		if (token.name === 'help') return 'help';
		const name = names.find((one) => one === token.name);
		if (!name) throw new UsageError(`L’option ${quoted(token.rawName)} n’existe pas. ${possibleOptions}`);
		typed.set(name, token.value ?? '');
	}
	return {
		get: (option) => typed.get(option),
		choose(option, possible, fallback) {
			const value = typed.get(option);
			if (value === undefined) return fallback;
			const found = possible.find((one) => one === value);
			if (found === undefined) throw notAccepted(option, value, possible);
			return found;
		}
	};
}

/** What a command leaves, its two kinds of failure in French: 2 for what was typed, 1 for the bundle. */
export function outcomeOf(command: () => Outcome): Outcome {
	try {
		return command();
	} catch (error) {
		if (error instanceof UsageError) return { code: 2, out: '', err: `${error.message}\n` };
		if (error instanceof BundleError) return { code: 1, out: '', err: `${error.fact} ${REBUILD}\n` };
		throw error;
	}
}
