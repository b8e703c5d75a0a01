import type { Share } from './membership';

/** A file bigger than this is refused before it is read. */
export const MAX_FILE_BYTES = 10_000_000;

/** A code of a file that the region does not have, and where it stands. */
export interface UnknownCode {
	readonly code: string;
	readonly line: number;
	/** What is known of it, such as the commune that absorbed it. */
	readonly remark?: string;
}

/** A name of several communes, or a postal code of several: the reader chooses. */
export interface Homonyms {
	readonly line: number;
	/** What the list has. */
	readonly text: string;
	/** Of communes. */
	readonly codes: readonly string[];
}

export interface CodeOutcome {
	readonly kind: 'codes';
	readonly name?: string;
	readonly epcis: readonly string[];
	readonly communes: readonly string[];
	readonly qpvs: readonly string[];
	readonly unknown: readonly UnknownCode[];
	readonly homonyms: readonly Homonyms[];
	/** French sentences on what was read, converted or left aside. */
	readonly notes: readonly string[];
}

/** A list that can be read in several ways: the question, and what each answer gives. */
export interface Readings {
	readonly kind: 'readings';
	readonly question: string;
	readonly readings: readonly { readonly label: string; readonly outcome: CodeOutcome }[];
}

/** What a file or a drawing says; nothing of it is applied yet. */
export type Outcome =
	| CodeOutcome
	| Readings
	| {
			readonly kind: 'area';
			readonly name?: string;
			readonly shares: readonly Share[];
			readonly notes: readonly string[];
	  };

/** A file or a drawing that cannot be used; the message is a French sentence: what is wrong, what to do. */
export class PerimeterProblem extends Error {
	override readonly name = 'PerimeterProblem';
}
