import { UsageError } from '../command/command-line';
import { formatInteger, quoted } from '../../../src/lib/domain/text/french';

/** More than this is no number of posts or of FTE, and a solver's tolerances no longer mean anything. */
const MOST = 1e6;

/** A value read from a file, and where it stands there: `candidates[2].alloc.c9`. Whatever is wrong is said with its place. */
export class Placed {
	constructor(
		readonly value: unknown,
		readonly file: string,
		readonly place = ''
	) {}

	/** Stops with what is wrong here, in French. */
	fail(what: string): never {
		const where = this.place === '' ? '' : `, à l’endroit ${quoted(this.place)}`;
		throw new UsageError(`Fichier ${quoted(this.file)}${where}\u202F: ${what}`);
	}

	has(name: string): boolean {
		return Object.hasOwn(this.object(), name);
	}

	object(): Readonly<Record<string, unknown>> {
		const { value } = this;
		if (typeof value !== 'object' || value === null || Array.isArray(value))
			return this.fail('un objet est attendu.');
		// Any object can be read by names.
		return value as Record<string, unknown>;
	}

	at(name: string): Placed {
		const place = this.place === '' ? name : `${this.place}.${name}`;
		const object = this.object();
		return new Placed(Object.hasOwn(object, name) ? object[name] : undefined, this.file, place);
	}

	/** The entries of an object. */
	entries(): (readonly [name: string, value: Placed])[] {
		return Object.keys(this.object()).map((name) => [name, this.at(name)] as const);
	}

	list(): Placed[] {
		const { value } = this;
		if (!Array.isArray(value)) return this.fail('une liste est attendue.');
		return value.map((one: unknown, i) => new Placed(one, this.file, `${this.place}[${i}]`));
	}

	text(): string {
		const { value } = this;
		if (typeof value !== 'string' || value === '')
			return this.fail('un texte qui n’est pas vide est attendu.');
		return value;
	}

	/** A number, 0 or more; `above`: more than 0; `most`: what a solver is to multiply by has an end. */
	amount(above = false, most = MOST): number {
		const { value } = this;
		if (typeof value !== 'number' || !(value >= 0) || (above && value === 0))
			return this.fail(`un nombre ${above ? 'supérieur à 0' : 'positif ou nul'} est attendu.`);
		if (value > most) return this.fail(`un nombre d’au plus ${formatInteger(most)} est attendu.`);
		if (value === Infinity) return this.fail('un nombre fini est attendu.');
		return value;
	}

	/** A whole number, `least` or more. */
	whole(least: number): number {
		const { value } = this;
		if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least)
			return this.fail(`un nombre entier supérieur ou égal à ${least} est attendu.`);
		return value;
	}
}
