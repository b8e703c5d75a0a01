import { parseArgs } from 'node:util';
import { BundleError } from '../../../src/lib/data/bundle/bundle';
import { REBUILD } from '../../../src/lib/data/bundle/disk';
import { quoted } from '../../../src/lib/domain/text/french';

/** What a command that reads the bundle leaves: nothing in `out` unless `code` is 0. */
export interface CommandResult {
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

/** An option that changes nothing beside the others that were typed; `why` completes « sans effet … ». */
export interface IdleOption {
	readonly option: string;
	readonly why: string;
}

/** « --prouver : sans effet avec --retirer, toujours résolu exactement. » */
export const idleSentence = ({ option, why }: IdleOption): string => `--${option}\u202F: sans effet ${why}.`;

/** What was typed, by option. */
export interface TypedOptions<N extends string, F extends string> {
	/** As it was typed, `''` where the option has no value; `undefined` where the option is absent. */
	get(option: N): string | undefined;
	/** As `get`, for an option of `several`. */
	all(option: N): readonly string[];
	has(flag: F): boolean;
	/** The one of `possible` that was typed, else `fallback`; throws a `UsageError` for any other. */
	choose<T extends string>(option: N, possible: readonly T[], fallback: T): T;
}

/** Stops where an option is typed with others (`all`) that ask for something else than it does, but for those `allowed`. */
export function alone<N extends string, F extends string>(
	typed: Pick<TypedOptions<N, F>, 'all' | 'has'>,
	option: N,
	all: readonly (N | F)[],
	allowed: readonly (N | F)[]
): void {
	const given = (name: N | F) => typed.all(name as N).length > 0 || typed.has(name as F);
	const others = all.filter((name) => name !== option && !allowed.includes(name) && given(name));
	if (others.length === 0) return;
	const list = (names: readonly string[]) => names.map((name) => `--${name}`).join(', ');
	throw new UsageError(
		`L’option --${option} ne va pas avec ${list(others)}. ${allowed.length > 0 ? `Options possibles avec elle\u202F: ${list(allowed)}.` : 'Elle va seule.'}`
	);
}

/** An option that came several times and says one thing: which of them was meant cannot be known. */
function refuseRepeated(option: string, values: readonly string[]): void {
	if (values.length > 1)
		throw new UsageError(
			`L’option --${option} est donnée ${values.length} fois (${values.map(quoted).join(', ')}). Une seule valeur est attendue.`
		);
}

/**
 * Reads options that take a value, flags that take none, and `--help`. Throws a `UsageError`; options come once each,
 * but for those of `several`.
 */
export function typedOptions<N extends string, F extends string = never>(
	args: readonly string[],
	names: readonly N[],
	flags: readonly F[] = [],
	several: readonly N[] = []
): TypedOptions<N, F> | 'help' {
	const possibleOptions = `Options possibles\u202F: ${[...names, ...flags, 'help'].map((name) => `--${name}`).join(', ')}.`;
	const { tokens } = parseArgs({
		args: [...args],
		options: {
			...Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
			...Object.fromEntries(flags.map((name) => [name, { type: 'boolean' as const }])),
			help: { type: 'boolean', short: 'h' }
		},
		// Tokens rather than parseArgs's own errors, which are in English.
		strict: false,
		tokens: true
	});
	const typed = new Map<N, string[]>();
	const raised = new Set<F>();
	for (const token of tokens) {
		if (token.kind === 'positional')
			throw new UsageError(`L’argument ${quoted(token.value)} n’est pas attendu. ${possibleOptions}`);
		if (token.kind !== 'option') continue;
		if (token.name === 'help') return 'help';
		const flag = flags.find((one) => one === token.name);
		if (flag && token.value !== undefined)
			throw new UsageError(`L’option --${flag} n’attend pas de valeur, et ${quoted(token.value)} a été lu.`);
		const name = names.find((one) => one === token.name);
		if (flag) raised.add(flag);
		else if (!name)
			throw new UsageError(`L’option ${quoted(token.rawName)} n’existe pas. ${possibleOptions}`);
		else {
			// `--out --strict`: the value was forgotten.
			const forgotten = !token.inlineValue && token.value?.startsWith('--');
			typed.set(name, [...(typed.get(name) ?? []), forgotten ? '' : (token.value ?? '')]);
		}
	}
	for (const [name, values] of typed) if (!several.includes(name)) refuseRepeated(name, values);
	return {
		get: (option) => typed.get(option)?.[0],
		all: (option) => typed.get(option) ?? [],
		has: (flag) => raised.has(flag),
		choose(option, possible, fallback) {
			const value = typed.get(option)?.[0];
			if (value === undefined) return fallback;
			const found = possible.find((one) => one === value);
			if (found === undefined) throw notAccepted(option, value, possible);
			return found;
		}
	};
}

/** What a command leaves, its two kinds of failure in French: 2 for what was typed, 1 for the bundle. */
export function commandResult(command: () => CommandResult): CommandResult {
	try {
		return command();
	} catch (error) {
		if (error instanceof UsageError) return { code: 2, out: '', err: `${error.message}\n` };
		if (error instanceof BundleError) return { code: 1, out: '', err: `${error.fact} ${REBUILD}\n` };
		throw error;
	}
}
