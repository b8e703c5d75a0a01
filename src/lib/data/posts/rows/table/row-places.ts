import { writtenCode } from '../../../../domain/territory/typed/code-forms';
import { isTargetLevel, REMAINDER } from '../../../../domain/campaign/campaign';
import { codeColumn, codesOfTwoKinds, type FiveDigits } from '../../../../domain/territory/typed/code-column';
import type { KnownPlaces } from '../../../../domain/territory/typed/known-places';
import { curly, folded, quoted } from '../../../../domain/text/french';
import { isCellError } from '../../values/cell-errors';
import { levelText } from '../../values/words';
import { isNothing } from '../../values/numbers';
import { cellParts, readPlaceCell } from '../../values/places/place-cell';
import type { CellReading } from '../../values/places/place-reading';
import { NO_CONTEXT, type PlaceContext } from '../../values/places/place-context';
import type { NamedLevel, PieceSetting, PlaceTarget } from '../../values/places/place-reading';
import type { RawRow } from '../draft';
import { communesOfTarget } from '../../values/places/targets';
import { checkedPlaces } from './places-checked';
import { quartersNamed, whichQuarters } from './quarter-column';
import { saysYes } from '../../values/yes-no';

/** What the five digits of a row are; `either`: its value is asked about. */
export type RowDigits = FiveDigits | 'either';

/** What five digits are in the columns of a table that hold some. */
export interface Digits {
	/** One a row; absent where the whole column must be asked. */
	readonly as?: readonly RowDigits[];
	/** Why it must be asked, or what is said of it. */
	readonly said?: string;
}

const ANY: readonly NamedLevel[] = ['commune', 'qpv', 'epci', 'departement'];
const NOTHING_READ: CellReading = { targets: [], doubts: [], said: [] };
/** The columns that may name the commune beside a code. */
const NAMES = ['commune', 'lieu', 'qpv', 'insee'] as const;

const given = (text: string | undefined): string =>
	text === undefined || isNothing(text) ? '' : text.trim();

/** What the other columns of a row name, each place apart: `Grenoble / Échirolles` is two. */
const namesBeside = ({ texts }: RawRow): string[] =>
	NAMES.flatMap((column) => cellParts(given(texts[column])));

/** Columns that may hold five digits. */
export const DIGIT_COLUMNS = ['code', 'insee', 'postal', 'commune', 'lieu'] as const;
export type DigitColumn = (typeof DIGIT_COLUMNS)[number];

/** Tells Insee codes from postal codes in a column of a table that may hold five digits. */
export function digitsIn(
	column: DigitColumn,
	heading: string,
	rows: readonly RawRow[],
	places: KnownPlaces
): Digits {
	const cells = rows.flatMap((row, i) => {
		const level = levelText(row.texts.niveau ?? '');
		const ours = column !== 'code' || level === '' || level === 'commune' || level === REMAINDER;
		const others = namesBeside(row);
		return ours ? cellParts(given(row.texts[column])).map((value) => ({ i, value, others })) : [];
	});
	const told = column === 'insee' || column === 'postal' ? heading : undefined;
	const read = codeColumn(told, cells, places);
	if (read.kind === 'ask') return { said: read.said };
	// A column of names holds a code by exception: no other value tells what it is.
	const asked = column === 'commune' || column === 'lieu' ? codesOfTwoKinds(cells, places) : undefined;
	const as: RowDigits[] = rows.map(() => 'insee');
	cells.forEach(({ i, value }, at) => (as[i] = asked?.has(value) ? 'either' : read.as[at]!));
	if (asked && asked.size > 0) return { as };
	return { as, ...(read.said !== undefined && { said: read.said }) };
}

/** What a row is read with. */
export interface RowSetting {
	readonly places: KnownPlaces;
	/** Département that the sheet's or the file's name gives. */
	readonly departement?: string;
	readonly at?: string;
	/** By column, what five digits are in this row. */
	readonly digits: Readonly<Partial<Record<DigitColumn, RowDigits>>>;
}

const departementText = (text: string) =>
	text.replace(/^\s*(?:dd|dt|dpt|dept|délégation)\s*[-:]?\s*(?:de\s+(?:la\s+|l['’])?|du\s+|d['’])?/i, '');

/** One département, by its code, with its name or not, or by its name; what is added in brackets says nothing of it. */
function departementIn(text: string, places: KnownPlaces): readonly string[] {
	const plain = departementText(text).replace(/(?<=\S)\s*\([^()]*\)$/, '');
	const code = writtenCode(/^(\d{1,3}|2[AB])\b/i.exec(plain)?.[1] ?? '', 'departement')?.code;
	if (code !== undefined && places.has('departement', code)) return [code];
	return readPlaceCell(plain, { places, levels: ['departement'], context: NO_CONTEXT }).targets.map(
		(target) => target.code
	);
}

/** The départements of a cell: `69 et 42` is two. */
const departementsIn = (text: string, places: KnownPlaces): readonly string[] => [
	...new Set(cellParts(text).flatMap((part) => departementIn(part, places)))
];

/** The communes that names may be of, homonyms too: what a code beside them is held against. */
function communesNamed(
	texts: readonly string[],
	places: KnownPlaces,
	context: PlaceContext
): readonly string[] {
	return texts.flatMap((text) => {
		const named = places.communesNamed(text);
		const bare = named.length > 0 ? named : places.communesNamed(text.replace(/\s*\([^()]*\)\s*$/, ''));
		const here = bare.filter((code) => context.departements.some((one) => code.startsWith(one)));
		return here.length > 0 ? here : bare;
	});
}

function communesOf(row: RawRow, setting: RowSetting, context: PlaceContext): CellReading {
	const { places, at } = setting;
	const base = { places, context, ...(at !== undefined && { at }) };
	const name = given(row.texts.commune);
	const beside = communesNamed(cellParts(name), places, context);
	for (const column of ['insee', 'postal'] as const) {
		const code = given(row.texts[column]);
		if (code === '') continue;
		const digits = setting.digits[column];
		// A postal code with a name beside: the name is read, the code tells its homonyms.
		if (digits === 'postal' && name !== '') {
			const served = cellParts(code).flatMap((one) =>
				places.ofPostal(writtenCode(one, 'commune')?.code ?? '').map((place) => place.code)
			);
			const known = beside.filter((one) => served.includes(one));
			const communes = known.length > 0 ? known : served;
			return readPlaceCell(name, {
				...base,
				levels: ['commune', 'qpv', 'epci'],
				context: { ...context, communes }
			});
		}
		return readPlaceCell(code, {
			...base,
			levels: ['commune'],
			context: { ...context, communes: beside },
			...(digits !== undefined && { digits })
		});
	}
	if (name === '') return NOTHING_READ;
	const read = readPlaceCell(name, {
		...base,
		levels: ['commune', 'epci', 'qpv', 'departement'],
		...(setting.digits.commune && { digits: setting.digits.commune })
	});
	const [whole] = read.targets.filter(({ level }) => level === 'departement');
	// A river's name in a column of communes may not be meant for the département.
	if (!whole || read.said.length > 0 || /d[ée]partement|\d/i.test(name)) return read;
	const said = `${quoted(name)}, dans une colonne de communes, est lu comme tout le département (${curly(places.nameOf('departement', whole.code))}).`;
	return { ...read, said: [said] };
}

/** Where a row of the template works: its level and its code, held against the places that stand beside them. */
function ofTemplate(row: RawRow, setting: RowSetting, context: PlaceContext): CellReading {
	const { places, at, digits } = setting;
	const text = given(row.texts.code);
	const level = levelText(row.texts.niveau ?? '');
	const beside = communesNamed(cellParts(given(row.texts.commune)), places, context);
	const base: Omit<PieceSetting, 'levels'> = {
		places,
		context: { ...context, communes: beside },
		...(at !== undefined && { at }),
		...(digits.code !== undefined && { digits: digits.code })
	};
	if (level === '') return readPlaceCell(text, { ...base, levels: ANY, together: true });
	if (level === REMAINDER) {
		const read = readPlaceCell(text, { ...base, levels: ['commune'] });
		return {
			...read,
			targets: read.targets.map((one) => (one.level === 'commune' ? { ...one, level: REMAINDER } : one))
		};
	}
	const known = ANY.find((one) => one === level);
	return known ? readPlaceCell(text, { ...base, levels: [known] }) : NOTHING_READ;
}

/** The places of a row, the finest that its columns give; a coarser column only checks it. */
export function placesOfRow(row: RawRow, setting: RowSetting): CellReading {
	const { places, at } = setting;
	const { texts } = row;
	const said = departementsIn(given(texts.departement), places);
	const around = row.under ?? setting.departement;
	const departements = said.length > 0 ? said : around === undefined ? [] : [around];
	const context: PlaceContext = { departements: said, communes: [] };
	/** The département of a title or of the sheet tells homonyms apart, and is no check: a post may work next door. */
	const soft = { ...context, telling: departements };
	if (given(texts.code) !== '') return ofTemplate(row, setting, soft);
	const quarters = quartersNamed(texts.qpv ?? '');
	const yes = saysYes(quarters);
	const qpv = yes ? quarters : given(quarters);
	const communes = communesOf(row, setting, soft);
	const base = { places, ...(at !== undefined && { at }) };
	const named = communes.targets.filter(({ level }) => level === 'commune').map(({ code }) => code);
	const possible = [
		...named,
		...communes.doubts.flatMap(({ candidates }) => candidates.map(({ code }) => code))
	];
	if (qpv !== '' && !/^(?:non|aucun|sans objet|0)$/.test(folded(qpv))) {
		const read = yes
			? whichQuarters(qpv, possible, places)
			: readPlaceCell(qpv, { ...base, levels: ['qpv', 'commune'], context: { ...soft, communes: possible } });
		const covered = new Set(read.targets.flatMap((target) => communesOfTarget(target, places)));
		const doubtful = read.doubts.some(({ candidates }) => candidates.length > 0);
		// A commune that none of the quarters is in is worked in as a whole; where a quarter is asked about, that waits.
		const whole = doubtful
			? []
			: communes.targets.filter(({ level, code }) => level !== 'commune' || !covered.has(code));
		const told = communes.doubts.filter(
			({ candidates }) => !candidates.some(({ code }) => covered.has(code))
		);
		return {
			targets: [...read.targets, ...whole],
			doubts: [...read.doubts, ...told],
			said: [...communes.said, ...read.said]
		};
	}
	const place = given(texts.lieu);
	const epci = given(texts.epci);
	const inEpci = { ...base, levels: ['epci', 'commune'], context: soft } as const;
	if (communes.targets.length + communes.doubts.length > 0) {
		const text = given(texts.commune) || given(texts.insee) || given(texts.postal);
		const beside = (
			other: string,
			levels: readonly NamedLevel[],
			wider: boolean
		): Parameters<typeof checkedPlaces>[1] => ({
			texts: [text, other],
			other: readPlaceCell(other, { ...base, levels, together: true, context: soft }),
			wider
		});
		const within = epci === '' ? communes : checkedPlaces(communes, beside(epci, ['epci'], true), places);
		return place === '' ? within : checkedPlaces(within, beside(place, ANY, false), places);
	}
	if (place !== '' && isTargetLevel(levelText(texts.niveau ?? '')))
		return ofTemplate({ ...row, texts: { ...texts, code: place } }, setting, soft);
	if (place !== '')
		return readPlaceCell(place, {
			...base,
			levels: ANY,
			together: true,
			context: soft,
			...(setting.digits.lieu && { digits: setting.digits.lieu })
		});
	if (epci !== '') return readPlaceCell(epci, inEpci);
	return wholeDepartements(given(texts.departement), said, places);
}

/** Words that take a part of a département away: `Rhône (hors métropole)`. */
const PART_OF_IT = /\b(?:hors|sauf|partie|excepte|nord|sud|est|ouest|centre|moins|secteur)\b/;

/** Whole départements, where nothing finer is given; a part of the cell that is none is asked about. */
function wholeDepartements(text: string, codes: readonly string[], places: KnownPlaces): CellReading {
	const parts =
		codes.length === 0 ? [] : cellParts(text).map((part) => ({ part, own: departementIn(part, places) }));
	const isPart = ({ part, own }: (typeof parts)[number]) =>
		own.some((code) => PART_OF_IT.test(folded(part).replace(folded(places.nameOf('departement', code)), '')));
	const asked = parts.filter((one) => one.own.length === 0 || isPart(one));
	const inPart = new Set(asked.flatMap(({ own }) => own));
	return {
		...NOTHING_READ,
		targets: codes
			.filter((code) => !inPart.has(code))
			.map((code): PlaceTarget => ({ level: 'departement', code })),
		doubts: asked.map(({ part, own }) => ({
			text: part,
			candidates: own.map((code) => ({
				level: 'departement' as const,
				code,
				name: places.nameOf('departement', code)
			})),
			why:
				own.length === 0
					? 'aucun département ne porte ce nom'
					: 'une partie du département seulement est nommée'
		}))
	};
}

/** The first cell in error among those that say where a row's post works. */
export const placeError = ({ texts }: RawRow): string | undefined =>
	[texts.code, texts.insee, texts.commune, texts.qpv, texts.lieu, texts.epci].find(
		(text) => text !== undefined && isCellError(text)
	);
