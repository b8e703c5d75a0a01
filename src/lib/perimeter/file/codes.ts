import { recodedCode, type FormerCodes } from '../../domain/territory/former-codes';
import { counted, enumerated, quoted } from '../../domain/text/french';
import type { UnknownCode } from './outcome';

/** The codes that a perimeter may hold, and what became of those of other years. */
export interface KnownCodes {
	readonly region: string;
	readonly cog: string;
	readonly commune: readonly string[];
	readonly communeNames: readonly string[];
	readonly epci: readonly string[];
	readonly qpv: readonly string[];
	readonly former: FormerCodes;
}

export interface ReadCodes {
	readonly epcis: string[];
	readonly communes: string[];
	readonly qpvs: string[];
	readonly unknown: UnknownCode[];
	readonly notes: string[];
}

/** A code as it is published: upper case, and the zero that a spreadsheet has eaten put back. */
export function settledCode(text: string): string {
	const code = text.trim().toUpperCase();
	return /^\d{4}$/.test(code) ? `0${code}` : code;
}

/** Sorts codes into levels; carries those of merged communes over, and says so. */
export class CodeSorter {
	readonly #known: KnownCodes;
	readonly #sets: { readonly commune: Set<string>; readonly epci: Set<string>; readonly qpv: Set<string> };

	constructor(known: KnownCodes) {
		this.#known = known;
		this.#sets = { commune: new Set(known.commune), epci: new Set(known.epci), qpv: new Set(known.qpv) };
	}

	isKnown(text: string): boolean {
		const code = settledCode(text);
		const { commune, epci, qpv } = this.#sets;
		return commune.has(code) || epci.has(code) || qpv.has(code) || this.#carried(code).length > 0;
	}

	#carried(code: string): string[] {
		const { codes = [] } = recodedCode(this.#known.former, code) ?? {};
		return codes.filter((one) => this.#sets.commune.has(one));
	}

	sort(lines: readonly { readonly text: string; readonly line: number }[]): ReadCodes {
		const found = { epcis: new Set<string>(), communes: new Set<string>(), qpvs: new Set<string>() };
		const unknown: UnknownCode[] = [];
		const notes: string[] = [];
		let zeros = 0;
		const nameOf = (code: string) =>
			`${this.#known.communeNames[this.#known.commune.indexOf(code)] ?? ''} (${code})`;
		for (const { text, line } of lines) {
			const code = settledCode(text);
			const { commune, epci, qpv } = this.#sets;
			if (commune.has(code)) found.communes.add(code);
			else if (epci.has(code)) found.epcis.add(code);
			else if (qpv.has(code)) found.qpvs.add(code);
			else {
				const carried = this.#carried(code);
				if (carried.length === 0) {
					unknown.push({ code: text.trim(), line });
					continue;
				}
				for (const one of carried) found.communes.add(one);
				notes.push(
					`Ligne ${line}\u202F: ${code} n’est plus un code de commune en ${this.#known.cog}\u202F; il est compris dans ${enumerated(carried.map(nameOf))}.`
				);
			}
			if (code !== text.trim().toUpperCase()) zeros++;
		}
		if (zeros > 0)
			notes.push(
				`${counted(zeros, 'code')} à quatre chiffres\u202F: le zéro de tête, qu’un tableur efface, a été remis.`
			);
		return {
			epcis: [...found.epcis],
			communes: [...found.communes],
			qpvs: [...found.qpvs],
			unknown,
			notes
		};
	}
}

/** What an unknown code may be, in a few words. */
export function unknownWords({ code, line }: UnknownCode, region: string): string {
	return `ligne ${line}\u202F: ${quoted(code)} n’est ni une commune, ni un EPCI, ni un QPV de la région ${region}`;
}
