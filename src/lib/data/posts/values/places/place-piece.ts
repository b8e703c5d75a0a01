import type { NamedLevel, PieceReading, PieceSetting, PlaceTarget } from './place-reading';
import { REMAINDER } from '../../../../domain/campaign/campaign';
import { alike } from '../../../../domain/territory/typed/alike';
import { writtenCode } from '../../../../domain/territory/typed/code-forms';
import type { KnownPlaces, NamedPlace } from '../../../../domain/territory/typed/known-places';
import { bareKey, nameKey, typedName } from '../../../../domain/territory/typed/place-names';
import { typedPostal, typedTerritory } from '../../../../domain/territory/typed/typed';
import { folded } from '../../../../domain/text/french';
import { epcisNamed, epcisNamedWithoutKind } from '../../../../domain/territory/typed/epci-names';
import { bracketed, kindInBrackets, saysMoreInBrackets } from './in-brackets';
import { inContext, NO_CONTEXT, type PlaceContext } from './place-context';
import { wholeDepartement } from './whole-departement';
import { meansRegion, usuallyNamed } from './usual-names';

const CODE_2014 = /^QP\s*(0?\d{2}|02[AB]|97\d)\s*(\d{3})$/i;
const ALL_QPVS =
	/^(?:tous?|ensemble|totalite)(?: (?:l ensemble des|les|des))?(?: \d+)? (?:qpv|quartiers?)(?: prioritaires?)?(?: (?:de la ville|de la commune))?(?: (?:de|du|des|d|a|au) (.+))?$/;
/** In a column of quarters beside their commune. */
const EVERY = /^(?:tous|toutes|tous les qpv|ensemble|totalite)$/;
const OUTSIDE = /^(.*?)(?:[\s,:(-]*)hors[\s-]*qpv\)?(?:\s+(?:de\s+|d['’]))?(.*)$/i;
/** `69266 Villeurbanne`, `QN06901M - Monod`; or the code in brackets after the name. */
const CODE_FIRST = /^((?:\d{2}|2[AB])\s?\d{3}|\d{4}|\d{9}|Q[NP]\s?\w{6})\s*[-–:,(]?\s*(\p{L}.*?)\)?$/iu;
const CODE_LAST = /^(.*\p{L}.*?)\s*[-–:,(\s]\s*((?:\d{2}|2[AB])\d{3}|\d{9}|Q[NP]\w{6})\)?$/iu;
/** `Ensemble du département`, `toute la Drôme`: what stands before says nothing more. */
const WHOLE =
	/^(?:(?:l['’])?(?:ensemble|totalit[ée]|int[ée]gralit[ée])\s+(?:de\s+la\s+|de\s+l['’]|d[eu]s?\s+|d['’])|toute?s?\s+(?:les?\s+|la\s+|l['’])|(?:le\s+)?territoire\s+(?:de\s+la\s+|de\s+l['’]|d[eu]s?\s+|d['’]))(?=\p{L})/iu;
/** The kind of a territory before its name: `QPV Mistral`, `Ville de Thiers`, `département de l’Ain`. */
const PREFIX =
	/^(?:(?:les?\s+|la\s+)?(qpv|qp|quartiers?(?:\s+prioritaires?)?|commune|ville|d[ée]partement)s?(?:\s+d[eu]s?\s+(?:la\s+|l['’])?|\s+d['’]|\s*:\s*|\s+))(?=\p{L})/iu;
const KINDS: readonly (readonly [RegExp, NamedLevel])[] = [
	[/^q/i, 'qpv'],
	[/^[cv]/i, 'commune'],
	[/^d/i, 'departement']
];

/** A name without the kind that stands before it, and that kind. */
function withoutKind(text: string): { readonly name: string; readonly level?: NamedLevel } {
	const plain = text.replace(WHOLE, '');
	const kind = PREFIX.exec(plain);
	const level = kind && KINDS.find(([first]) => first.test(kind[1]!))?.[1];
	return level ? { name: plain.slice(kind[0].length), level } : { name: plain };
}

const targetOf = ({ level, code }: NamedPlace): PlaceTarget => ({ level: level as NamedLevel, code });
const read = (targets: readonly PlaceTarget[], said?: string): PieceReading => ({
	kind: 'read',
	targets,
	...(said !== undefined && { said })
});
const ask = (text: string, candidates: readonly NamedPlace[], why: string): PieceReading => ({
	kind: 'ask',
	doubt: { text, candidates, why }
});

/** Whether a name is written as it is published: the article too, which may be turned. */
const isWhole = (text: string, { name }: NamedPlace) => nameKey(typedName(text).name) === nameKey(name);

/** The territories of a level whose whole name this is; former communes where it is none of today's. */
function exactly(text: string, level: NamedLevel, { places }: PieceSetting): readonly NamedPlace[] {
	if (level === 'epci') return epcisNamed(text, places);
	if (level !== 'commune' && saysMoreInBrackets(text, places)) return [];
	const named = places.named(level, text).filter((place) => isWhole(text, place));
	return named.length > 0 || level !== 'commune' ? named : places.formerlyNamed(text);
}

/** The most populated first: the likeliest of homonyms. */
const mostPeopled = (found: readonly NamedPlace[], places: KnownPlaces) =>
	[...found].sort((a, b) => (places.peopleOf(b) ?? 0) - (places.peopleOf(a) ?? 0));

/** A text with what the row says beside it: the same text beside something else is another question. */
export function beside(text: string, { places, context: { communes, departements } }: PieceSetting): string {
	const names = [
		...communes.map((code) => places.nameOf('commune', code)),
		...(communes.length > 0 ? [] : departements.map((code) => places.nameOf('departement', code)))
	];
	return names.length > 0 ? `${text} (${[...new Set(names)].join(', ')})` : text;
}

/** The quarters of the row's communes that are like a name, then these communes. */
function nearIn(text: string, setting: PieceSetting): readonly NamedPlace[] {
	const { places, context, levels } = setting;
	if (context.communes.length === 0 || levels[0] !== 'qpv') return [];
	const own = new Set(quartersOfContext(context, places).map(({ code }) => code));
	return [...alike(text, 'qpv', places).filter(({ code }) => own.has(code)), ...communesOf(setting)];
}

function byName(text: string, setting: PieceSetting): PieceReading | undefined {
	const { places, levels, context } = setting;
	if (levels.includes('commune')) {
		const arrondissement = places.arrondissementNamed(text);
		const carried = arrondissement === undefined ? undefined : typedTerritory(text, 'commune', places);
		if (carried?.kind === 'mended') return read(carried.meant.map(targetOf), carried.said);
	}
	for (const group of setting.together ? [levels] : [levels.slice(0, 1), levels.slice(1)]) {
		const found = group.flatMap((level) => exactly(text, level, setting));
		if (found.length === 0) continue;
		const { kept, agrees, told } = inContext(found, context, places);
		if (!agrees)
			return ask(
				beside(text, setting),
				[...nearIn(text, setting), ...found],
				'le reste de la ligne parle d’un autre endroit'
			);
		if (kept.length > 1) return ask(text, mostPeopled(kept, places), 'plusieurs territoires portent ce nom');
		const [only] = kept;
		if (told)
			return read(
				[targetOf(only!)],
				`${text} est lu comme ${only!.name} (${only!.code}), d’après le département du titre, de la feuille ou du fichier.`
			);
		const former = group.includes('commune') && !isWhole(text, only!) && only!.level === 'commune';
		return read(
			[targetOf(only!)],
			former
				? `${text} n’est plus une commune\u202F: c’est aujourd’hui ${only!.name} (${only!.code}).`
				: undefined
		);
	}
	return undefined;
}

const NOT_THE_NAME = 'le nom à côté de ce code n’est pas celui de son territoire';
const communesOf = ({ context, places }: PieceSetting): NamedPlace[] =>
	context.communes.map((code) => ({ level: 'commune', code, name: places.nameOf('commune', code) }));

/** A delegation by the number of its département. */
const DELEGATION = /^(?:dd|dt|dpt|dept)\s*-?\s*(\d{2}|2[AB])$/i;

function byCode(text: string, setting: PieceSetting): PieceReading | undefined {
	const { places, levels, digits, context } = setting;
	const delegation = levels.includes('departement') ? DELEGATION.exec(text)?.[1]?.toUpperCase() : undefined;
	if (delegation !== undefined && places.has('departement', delegation))
		return read([{ level: 'departement', code: delegation }]);
	for (const level of levels) {
		const written = writtenCode(text, level);
		if (
			!written ||
			(level === 'departement' && levels[0] !== 'departement' && !/^(?:\d{2}|2[AB])$/.test(text))
		)
			continue;
		if (level === 'commune' && digits === 'postal') {
			const postal = typedPostal(
				text,
				context.communes.map((code) => places.nameOf('commune', code)),
				places
			);
			if (postal?.kind === 'mended' && inContext(postal.meant, context, places).agrees)
				return read(postal.meant.map(targetOf));
			if (postal?.kind === 'mended')
				return ask(beside(text, setting), [...postal.meant, ...communesOf(setting)], NOT_THE_NAME);
			if (postal?.kind === 'several') {
				const { kept } = inContext(postal.candidates, context, places);
				return kept.length === 1
					? read(kept.map(targetOf))
					: ask(text, kept, 'ce code postal dessert plusieurs communes');
			}
		}
		// What a code is today, and what a spreadsheet did to it, is said by the reader of the template's codes.
		const typed = typedTerritory(text, level, places, setting.at);
		const served = level === 'commune' && digits === 'either' ? places.ofPostal(written.code) : [];
		if ('meant' in typed && served.some(({ code }) => !typed.meant.some((one) => one.code === code)))
			return ask(
				text,
				[...served, ...typed.meant],
				'ces cinq chiffres sont un code postal et le code Insee d’une autre commune'
			);
		if (typed.kind === 'several')
			return ask(text, typed.candidates, 'ce code postal dessert plusieurs communes');
		if (typed.kind === 'exact' || typed.kind === 'mended') {
			const as =
				typed.kind === 'mended' && typed.how === 'postal'
					? typed.meant.map(targetOf)
					: [{ level, code: text }];
			if (!inContext(typed.meant, context, places).agrees)
				return ask(beside(text, setting), [...typed.meant, ...communesOf(setting)], NOT_THE_NAME);
			return read(as);
		}
	}
	return undefined;
}

/** A code of the geography of 2014: the QPVs of today of its département, of the row's communes first. */
function of2014(text: string, { places, context }: PieceSetting, name: string): PieceReading | undefined {
	const parts = CODE_2014.exec(text);
	if (!parts) return undefined;
	const departement = parts[1]!.replace(/^0(?=\w{2})/, '').padStart(2, '0');
	const all = places.all('qpv').filter((place) => places.departementsOf(place).includes(departement));
	const near =
		name === '' ? [] : alike(name, 'qpv', places).filter((one) => all.some(({ code }) => code === one.code));
	const here = inContext(all, { ...context, departements: [] }, places);
	return ask(
		text,
		near.length > 0 ? near : here.kept,
		'c’est un code de la géographie de 2014, qui n’est plus en vigueur\u202F: choisissez le quartier de 2024'
	);
}

function allQpvs(text: string, setting: PieceSetting): PieceReading | undefined {
	const { places, context } = setting;
	const all = setting.levels[0] === 'qpv' && context.communes.length > 0 && EVERY.test(folded(text));
	const found = all ? [] : ALL_QPVS.exec(folded(text));
	if (!found) return undefined;
	const named = found[1] === undefined ? context.communes : places.communesNamed(found[1]);
	const targets = named.flatMap((commune) => places.qpvsOf(commune)).map(targetOf);
	return targets.length === 0 || (found[1] !== undefined && named.length > 1)
		? ask(
				text,
				named.map((code) => ({ level: 'commune', code, name: places.nameOf('commune', code) })),
				'on ne sait pas de quelle commune sont ces quartiers'
			)
		: read(targets);
}

function outsideQpvs(text: string, setting: PieceSetting): PieceReading | undefined {
	const found = OUTSIDE.exec(text);
	if (!found) return undefined;
	const name = `${found[1]!} ${found[2]!}`.trim();
	const remainder = (codes: readonly string[]) => read(codes.map((code) => ({ level: REMAINDER, code })));
	if (name === '')
		return setting.context.communes.length > 0
			? remainder(setting.context.communes)
			: ask(text, [], 'on ne sait pas de quelle commune il s’agit');
	const commune = readPiece(name, { ...setting, levels: ['commune'] });
	return commune.kind === 'read' ? remainder(commune.targets.map(({ code }) => code)) : commune;
}

/** A code and a name in one cell: the name tells what the code is, and must agree with it. */
function byBoth(text: string, setting: PieceSetting): PieceReading | undefined {
	const first = CODE_FIRST.exec(text);
	const last = CODE_LAST.exec(text);
	const [code, name] = first ? [first[1]!, first[2]!] : last ? [last[2]!, last[1]!] : [];
	if (code === undefined || name === undefined) return undefined;
	const former = of2014(code.replace(/\s/g, ''), setting, name);
	if (former) return former;
	const { places } = setting;
	const named = byName(name, { ...setting, context: NO_CONTEXT });
	const codes = named?.kind === 'read' ? named.targets : named?.kind === 'ask' ? named.doubt.candidates : [];
	const asCode = byCode(code, { ...setting, context: NO_CONTEXT });
	const meant =
		asCode?.kind === 'read'
			? typedTerritory(code, asCode.targets[0]!.level as NamedLevel, places, setting.at)
			: undefined;
	const own = meant && 'meant' in meant ? meant.meant.map((one) => one.code) : [];
	if (own.length > 0 && codes.some((one) => own.includes(one.code))) return asCode;
	// A name that is shortened is that of its code where the code's territory is among those that are like it.
	const like = () =>
		setting.levels.some((level) => alike(name, level, places).some((one) => own.includes(one.code)));
	if (own.length > 0 && codes.length === 0 && like()) return asCode;
	const served = places
		.ofPostal(writtenCode(code, 'commune')?.code ?? '')
		.filter((place) => codes.some((one) => one.code === place.code));
	if (served.length === 1) return read([targetOf(served[0]!)]);
	if (own.length === 0 && codes.length === 0) return undefined;
	return ask(
		text,
		[
			...(meant && 'meant' in meant ? meant.meant : []),
			...(named?.kind === 'read'
				? named.targets.map(({ level, code: one }) => ({
						level: level as NamedLevel,
						code: one,
						name: places.nameOf(level as NamedLevel, one)
					}))
				: (codes as readonly NamedPlace[]))
		],
		'le code et le nom ne sont pas ceux du même territoire'
	);
}

/** An EPCI by its name without `CC` or `CA`, where one alone has it and no commune does. */
function byKindlessName(text: string, setting: PieceSetting): PieceReading | undefined {
	if (!setting.levels.includes('epci')) return undefined;
	const [only, ...others] = epcisNamedWithoutKind(text, setting.places);
	return only && others.length === 0
		? read([targetOf(only)], `${text} est lu comme ${only.name} (${only.code}).`)
		: undefined;
}

/** The quarters of the communes that the rest of the row names. */
export const quartersOfContext = ({ communes }: PlaceContext, places: KnownPlaces): readonly NamedPlace[] =>
	communes.flatMap((code) => places.qpvsOf(code));

/** Names that are searched for likely places: a list has some hundreds of places, and a search takes time. */
const MOST_SEARCHED = 3000;
const searched = new WeakMap<KnownPlaces, number>();

/** The territories that may have been meant by a name that is none, the most alike first. */
function likely(text: string, { places, levels, context, together }: PieceSetting): readonly NamedPlace[] {
	const before = searched.get(places) ?? 0;
	if (before >= MOST_SEARCHED) return [];
	searched.set(places, before + 1);
	const at = (some: readonly NamedLevel[]) => some.flatMap((level) => alike(text, level, places));
	const first = at(together ? levels : levels.slice(0, 1));
	const found = first.length > 0 || together ? first : at(levels.slice(1));
	const wanted = bareKey(text);
	const whole = found.filter(({ name }) => bareKey(name) === wanted);
	const rest = found.filter((place) => !whole.includes(place));
	const { kept, agrees } = inContext([...whole, ...rest], context, places);
	// A quarter of a known commune is one of its own, whatever those of others are called.
	const own = levels[0] === 'qpv' ? quartersOfContext(context, places) : [];
	return own.length > 0 && !agrees ? [] : kept;
}

/** A place with its part of the post: `Thiers (60 %)`, `Vichy : 0,5 ETP`. */
const PARTED = /^([^;,+|/\n%]*\p{L}[^;,+|/\n%]*?)\s*[:(–-]?\s*(\d{1,3}(?:[.,]\d+)?)\s*(%|etp)\s*\)?$/iu;
/** `Grenoble Cedex 1`. */
const CEDEX = /(?<=\p{L})\s+cedex(?:\s+\d{1,2})?$/iu;
/** A mark that sends to a note: one digit in brackets is a département only where it tells homonyms. */
const FOOTNOTE = /^(.*\p{L})\s*(?:\(\d\)|\[\d\])$/u;

/** Letters of the longest name, its code and what stands beside it: a longer text is a list of several. */
export const LONGEST_PIECE = 300;

/** A piece that is written as places are, or the search for what it may have meant, which takes time. */
type Found = PieceReading | (() => PieceReading);

/** What one piece of a cell means: a code, a name, both, all or none of the QPVs of a commune. */
export function readPiece(piece: string, setting: PieceSetting): PieceReading {
	const found = foundPiece(piece, setting);
	return typeof found === 'function' ? found() : found;
}

/** The same, its likely places not searched for until they are wanted: a cell that is cut may not need them. */
export function foundPiece(piece: string, setting: PieceSetting): Found {
	const text = piece.replace(/\s+/g, ' ').trim().replace(CEDEX, '');
	if (text.length > LONGEST_PIECE) return { kind: 'unknown' };
	const parted = PARTED.exec(text);
	if (parted) {
		const named = readPiece(parted[1]!, setting);
		const value = Number(parted[2]!.replace(',', '.'));
		const part =
			parted[3] === '%' ? ({ value: value / 100, of: 'whole' } as const) : ({ value, of: 'fte' } as const);
		return named.kind === 'read'
			? { ...named, targets: named.targets.map((target) => ({ ...target, part })) }
			: named;
	}
	const { name: bare, level } = withoutKind(text);
	/** The kind that stands before a name is that of its territory. */
	const kind = level === undefined ? setting : { ...setting, levels: [level] };
	const inBrackets = kindInBrackets(bare);
	const inside = bracketed(bare, setting.places);
	/** What is wider than a commune is not told by one: `Savoie (Tarentaise)` is not the whole of it. */
	const holding =
		inside && inside.context.communes.length > 0
			? kind.levels.filter((one) => one === 'commune' || one === 'qpv')
			: kind.levels;
	const noted = FOOTNOTE.exec(bare)?.[1];
	const unnoted = noted === undefined ? undefined : byName(noted, kind);
	const known =
		of2014(text, setting, '') ??
		allQpvs(text, setting) ??
		byCode(text, setting) ??
		byName(text, setting) ??
		(setting.levels.includes('departement')
			? wholeDepartement(text, setting.context, setting.places)
			: undefined) ??
		(bare === text ? undefined : byName(bare, kind)) ??
		byBoth(text, setting) ??
		(unnoted?.kind === 'read' ? unnoted : undefined) ??
		(inBrackets && byName(inBrackets.name, { ...kind, levels: [inBrackets.level] })) ??
		(inside && byName(inside.name, { ...kind, levels: holding, context: inside.context })) ??
		outsideQpvs(text, setting) ??
		byKindlessName(text, setting);
	if (known) return known;
	if (meansRegion(text, setting.places))
		return {
			kind: 'ask',
			doubt: {
				text,
				candidates: [],
				why: 'un poste se rattache à des territoires plus fins',
				together: setting.places.all('departement')
			}
		};
	// A code that no list knows is an error, told by the reader of the template's codes: nothing is to choose.
	if (/^[a-z]{0,2}\s?\d[\d\s]*[a-z]?$/i.test(text)) return { kind: 'unknown' };
	const name = inside?.name ?? bare.replace(/(?<=\S)\s*\([^()]*\)$/, '');
	return () => {
		const usual = usuallyNamed(name, setting.places);
		const candidates =
			usual.length > 0 ? usual : likely(name, inside ? { ...kind, context: inside.context } : kind);
		return candidates.length > 0
			? ask(
					// What the row says of the commune is a part of the question: `Centre` is elsewhere another quarter.
					setting.context.communes.length > 0 ? beside(text, setting) : text,
					candidates,
					'aucun territoire ne porte exactement ce nom'
				)
			: { kind: 'unknown' };
	};
}
