import type { KnownPlaces } from '../../../../domain/territory/typed/known-places';
import { lazyBy } from '../../../../domain/text/lazy';
import { apart, narrowed } from './narrowed';
import { aroundCommunes } from './usual-names';
import { beside, foundPiece, LONGEST_PIECE, quartersOfContext, readPiece } from './place-piece';
import type { CellReading, PieceReading, PieceSetting, PlaceDoubt } from './place-reading';

/** What may stand between the places of a cell, the surest first. */
const CUTS: readonly RegExp[] = [
	/\s*[\n\r]+\s*/,
	/\s+\d{1,2}\s?\)\s*/,
	/\s*;\s*/,
	/\s*\|\s*/,
	/\s*\/\s*/,
	/\s*\+\s*/,
	/\s*,\s*(?![^()]*\))/,
	/\s+(?:et|&|ainsi que)\s+/i,
	/\s+[-–]\s+/
];
/** What begins a line of a list: `- Thiers`, `2) Ambert`. */
const BULLET = /^[^\S\n]*(?:[-–—•*·▪●○]|\d{1,2}\s?[).])\s+/gmu;
/** `Villefranche s/ Saône`: no bar between two places. */
const ON_RIVER = /(?<=\p{L}[\s-])s\s?\/\s?(?=\p{L})/giu;
/** From this cut on, what a name holds may be a part of it. */
const INSIDE_NAMES = 5;
/** A dash stands inside many names: it cuts only where every part is known. */
const UNSURE = CUTS.length - 1;

/** `Grenoble (Mistral, Villeneuve)`, `Bron : Terraillon`: quarters of one commune, which tells them. */
function quartersOf(text: string, setting: PieceSetting): CellReading | undefined {
	if (/%|\betp\b/i.test(text)) return undefined;
	const parts = /^([^:()]*\p{L})\s*(?:\(([^()]+)\)|:\s*(\S.*))$/su.exec(text);
	if (!parts) return undefined;
	const commune = readPiece(parts[1]!, { ...setting, levels: ['commune'] });
	if (commune.kind !== 'read') return undefined;
	const communes = commune.targets.map(({ code }) => code);
	const quarters = pieces(
		parts[2] ?? parts[3]!,
		{ ...setting, levels: ['qpv'], context: { ...setting.context, communes } },
		0
	);
	// `Thiers (siège)` names no quarter.
	const some = quarters?.targets.length ?? 0;
	return some > 0 || quarters?.doubts.some(({ candidates }) => candidates.length > 0) ? quarters : undefined;
}

/** `Lyon 3e, 7e et 8e`: arrondissements of one commune; `undefined` where they are not all known. */
const ARRONDISSEMENTS =
	/^(.*\p{L})\s+((?:\d{1,2}\s*(?:er|[eè]me|[eè])?(?:\s*(?:,|;|\/|&|\+|-|et)\s*|\s*$)){2,})$/iu;
/** Letters of the longest list of arrondissements. */
const LONGEST = 100;
function arrondissementsOf(text: string, setting: PieceSetting): CellReading | undefined {
	if (text.length > LONGEST) return undefined;
	const plain = text.replace(/\(\s*(\d[^()]*)\)$/, '$1').replace(/\s*arr(?:ondissements?|\.)?$/i, '');
	const parts = ARRONDISSEMENTS.exec(plain);
	if (!parts) return undefined;
	const read = [...parts[2]!.matchAll(/\d+/g)].map(([number]) =>
		readPiece(`${parts[1]!} ${number}e`, setting)
	);
	const targets = read.flatMap((one) => (one.kind === 'read' ? one.targets : []));
	return read.every(({ kind }) => kind === 'read')
		? { targets, doubts: [], said: read.flatMap((one) => (one.kind === 'read' ? (one.said ?? []) : [])) }
		: undefined;
}

/** A part of an address that names no place. */
const STREET =
	/^(?:\d+\s*(?:bis|ter)?,?\s+)?(?:rue|avenue|av\.?|boulevard|bd|place|chemin|route|impasse|all[ée]e|cours|quai|square|faubourg|b\.?p\.?|cs)\s/i;

/** Parts of a cell without the street of an address, where another part is left. */
function withoutStreet(parts: readonly string[]): readonly string[] {
	const others = parts.filter((part) => !STREET.test(part));
	return others.length > 0 ? others : parts;
}

/** Cuts beside which the larger place only says where the smaller one is: `Saint-Étienne - Montreynaud`. */
const NARROWING: ReadonlySet<number> = new Set([4, 6, UNSURE]);

function pieces(text: string, setting: PieceSetting, from: number): CellReading | undefined {
	const found = foundPiece(text, setting);
	if (typeof found !== 'function' && found.kind === 'read')
		return { targets: found.targets, doubts: [], said: found.said === undefined ? [] : [found.said] };
	let searched: PieceReading | undefined;
	/** What the whole text may have meant: searched for only where its parts do not say it. */
	const whole = () => (searched ??= typeof found === 'function' ? found() : found);
	const several = arrondissementsOf(text, setting) ?? quartersOf(text, setting);
	if (several) return several;
	for (let at = from; at < CUTS.length; at++) {
		const cut = text.split(CUTS[at]!).filter((part) => part.trim() !== '');
		if (cut.length < 2) continue;
		const parts = withoutStreet(cut);
		const each = parts.map((part) => pieces(part, setting, at + 1));
		const sure = each.filter((one) => one !== undefined && one.doubts.length === 0).length;
		if (at === UNSURE ? sure < parts.length : sure === 0 && each.every((one) => one === undefined)) continue;
		// A homonym is a whole name: what is inside it is no list.
		if (sure === 0 && at >= INSIDE_NAMES && whole().kind === 'ask') continue;
		const read = each.map(
			(one, i): CellReading =>
				one ?? {
					targets: [],
					doubts: [{ text: parts[i]!.trim(), candidates: [], why: 'aucun territoire connu ne porte ce nom' }],
					said: []
				}
		);
		const all = {
			targets: read.flatMap(({ targets }) => targets),
			doubts: read.flatMap(({ doubts }) => doubts),
			said: read.flatMap(({ said }) => said)
		};
		// `Savoie - Tarentaise`: behind a dash stands a part of what is before it; where it is in none, it is another one.
		if (at === UNSURE && apart(all.targets, setting.places)) continue;
		return narrowed(text, all, NARROWING.has(at), setting.places);
	}
	const last = whole();
	return last.kind === 'ask' ? { targets: [], doubts: [last.doubt], said: [] } : undefined;
}

/** Cells that were read already: a list says the same places many times. */
const known = new WeakMap<KnownPlaces, Map<string, CellReading>>();
const MOST_KEPT = 20_000;

/**
 * A name with the département that the row, its title, its sheet or its file says: the same name in another one is another
 * question. A code is the same everywhere.
 */
function inDepartement(text: string, { places, context }: PieceSetting): string {
	const { departements, communes, telling = [] } = context;
	const around = departements.length > 0 ? departements : telling;
	const names = around.map((code) => places.nameOf('departement', code)).join(', ');
	return communes.length > 0 || names === '' || /\d{5}/.test(text) || text.endsWith(` (${names})`)
		? text
		: `${text} (${names})`;
}

/** The whole cell first; only where it is no known name is it cut. */
export function readPlaceCell(text: string, setting: PieceSetting): CellReading {
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
	const plain = text.replace(BULLET, '').replace(ON_RIVER, 'sur ').trim();
	const read = pieces(plain, setting, 0) ?? {
		targets: [],
		doubts: [{ text: plain, candidates: [], why: 'aucun territoire connu ne porte ce nom' }],
		said: []
	};
	const seen = new Set<string>();
	const targets = read.targets.filter(({ level, code }) => {
		const key = `${level} ${code}`;
		return !seen.has(key) && seen.add(key);
	});
	const doubts = read.doubts.map((one): PlaceDoubt => {
		const doubt = { ...one, text: inDepartement(one.text, setting) };
		if (doubt.candidates.length > 0 || doubt.together || doubt.text.length > LONGEST_PIECE) return doubt;
		const quarters = setting.levels[0] === 'qpv' ? quartersOfContext(setting.context, setting.places) : [];
		return quarters.length > 0
			? { ...doubt, text: beside(one.text, setting), candidates: quarters }
			: { ...doubt, candidates: aroundCommunes(one.text, setting.places) };
	});
	return { ...read, targets, doubts };
}

/** The parts of a cell as it would be cut, the dash inside names apart. */
export const cellParts = lazyBy(
	(text: string): readonly string[] =>
		CUTS.slice(0, UNSURE)
			.reduce((parts, cut) => parts.flatMap((part) => part.split(cut)), [text.replace(BULLET, '').trim()])
			.filter((part) => part !== ''),
	MOST_KEPT
);
