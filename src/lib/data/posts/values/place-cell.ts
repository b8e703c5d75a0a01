import type { KnownPlaces } from '../../../domain/territory/known-places';
import { readPiece, type PieceSetting, type PlaceDoubt, type PlaceTarget } from './place-piece';

/** What may stand between the places of a cell, the surest first. */
const CUTS: readonly RegExp[] = [
	/\s*[\n\r]+\s*/,
	/\s*;\s*/,
	/\s*\|\s*/,
	/\s*\/\s*/,
	/\s*\+\s*/,
	/\s*,\s*(?![^()]*\))/,
	/\s+(?:et|&|ainsi que)\s+/i,
	/\s+[-–]\s+/
];
/** A dash stands inside many names: it cuts only where every part is known. */
const UNSURE = CUTS.length - 1;

/** A cell read: its territories, once each, and what is to be asked. */
export interface CellReading {
	readonly targets: readonly PlaceTarget[];
	readonly doubts: readonly PlaceDoubt[];
	readonly said: readonly string[];
}

function pieces(text: string, setting: PieceSetting, from: number): CellReading | undefined {
	const whole = readPiece(text, setting);
	if (whole.kind === 'read')
		return { targets: whole.targets, doubts: [], said: whole.said === undefined ? [] : [whole.said] };
	for (let at = from; at < CUTS.length; at++) {
		const parts = text.split(CUTS[at]!).filter((part) => part.trim() !== '');
		if (parts.length < 2) continue;
		const each = parts.map((part) => pieces(part, setting, at + 1));
		const sure = each.filter((one) => one !== undefined && one.doubts.length === 0).length;
		if (at === UNSURE ? sure < parts.length : sure === 0 && each.every((one) => one === undefined)) continue;
		// A homonym is a whole name: what is inside it is no list.
		if (whole.kind === 'ask' && sure === 0 && at > 3) continue;
		const read = each.map(
			(one, i): CellReading =>
				one ?? {
					targets: [],
					doubts: [{ text: parts[i]!.trim(), candidates: [], why: 'aucun territoire connu ne porte ce nom' }],
					said: []
				}
		);
		return {
			targets: read.flatMap(({ targets }) => targets),
			doubts: read.flatMap(({ doubts }) => doubts),
			said: read.flatMap(({ said }) => said)
		};
	}
	return whole.kind === 'ask' ? { targets: [], doubts: [whole.doubt], said: [] } : undefined;
}

/** Cells that were read already: a list says the same places many times. */
const known = new WeakMap<KnownPlaces, Map<string, CellReading>>();
const MOST_KEPT = 20_000;

/** The whole cell first; only where it is no known name is it cut. */
export function readPlaces(text: string, setting: PieceSetting): CellReading {
	const { places, ...rest } = setting;
	const key = JSON.stringify([text, rest]);
	const kept = known.get(places) ?? new Map<string, CellReading>();
	known.set(places, kept);
	const before = kept.get(key);
	if (before) return before;
	const read = readAnew(text, setting);
	if (kept.size < MOST_KEPT) kept.set(key, read);
	return read;
}

function readAnew(text: string, setting: PieceSetting): CellReading {
	const read = pieces(text.trim(), setting, 0) ?? {
		targets: [],
		doubts: [{ text: text.trim(), candidates: [], why: 'aucun territoire connu ne porte ce nom' }],
		said: []
	};
	const seen = new Set<string>();
	const targets = read.targets.filter(({ level, code }) => {
		const key = `${level} ${code}`;
		return !seen.has(key) && seen.add(key);
	});
	return { ...read, targets };
}

/** The parts of a cell as it would be cut, the dash inside names apart. */
export const cellParts = (text: string): string[] =>
	CUTS.slice(0, UNSURE)
		.reduce((parts, cut) => parts.flatMap((part) => part.split(cut)), [text.trim()])
		.filter((part) => part !== '');
