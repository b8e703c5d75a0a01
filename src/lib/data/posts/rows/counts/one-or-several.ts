import { codeLevelOf } from '../../../../domain/campaign/campaign';
import type { KnownPlaces } from '../../../../domain/territory/typed/known-places';
import {
	compareNames,
	curly,
	formatInteger,
	formatNumber,
	NARROW_SPACE,
	quoted
} from '../../../../domain/text/french';
import type { AnswerCandidate } from '../../question';
import { plainNumber } from '../../values/numbers';
import { fundingOfAll } from '../added-funding';
import { targetKeys, type RowDraft } from '../draft';
import { communesOfTarget } from '../../values/places/targets';
import type { PostGroup } from '../answered';
import { EACH } from './several-posts';
import { addedUp, fteIn, isDivided, isWhole } from './whole-post';

/** The answer that rows are of one post; `EACH`: of as many as there are. */
export const ONE = 'un seul';
const fteOf = ({ drafts }: PostGroup) => fteIn(drafts[0]!);
/** Parts that are written with two decimals. */
const ROUNDING = 0.011;
const placesOf = ({ drafts: [draft] }: PostGroup) => targetKeys(draft!.targets).join(',');
/** Two rows or more, each at places of its own. */
const haveOwnPlaces = (own: readonly PostGroup[]) =>
	own.length > 1 && new Set(own.map(placesOf)).size === own.length;

const asOne = (own: readonly PostGroup[], fields: Partial<RowDraft['fields']>): PostGroup => ({
	id: own[0]!.id,
	drafts: own.flatMap(({ drafts }) =>
		drafts.map((draft) => ({ ...draft, fields: { ...draft.fields, ...fields } }))
	)
});

/** What is asked of rows that may be one post. */
export interface Doubt {
	readonly value: string;
	readonly asked: string;
	readonly candidates: readonly AnswerCandidate[];
	readonly one: PostGroup;
	/** What is held meanwhile. */
	readonly meanwhile: readonly PostGroup[];
}

/** FTE that differ and make one post: 0.33, 0.33 and 0.34. */
export function unevenlyCut(own: readonly PostGroup[]): Doubt | undefined {
	const ftes = own.map(fteOf).sort((a, b) => b - a);
	const sum = addedUp(ftes);
	const cut =
		haveOwnPlaces(own) &&
		new Set(ftes).size > 1 &&
		ftes.some(isDivided) &&
		ftes.every((fte) => fte > 0) &&
		isWhole(sum);
	const funding = cut ? fundingOfAll(own.map(({ drafts }) => drafts[0]!.fields)) : undefined;
	if (!funding) return undefined;
	const { structure } = own[0]!.drafts[0]!.fields;
	const one = asOne(own, { etp: String(sum), ...funding });
	return {
		value: `${structure} : ${ftes.map(formatNumber).join(' + ')} ETP`,
		asked: `${own.length} lignes de ${quoted(structure)} font ensemble ${formatNumber(sum)} ETP\u202F: est-ce un poste entier, découpé entre ses lieux\u202F?`,
		candidates: [
			{ answer: ONE, label: `un seul poste, ${formatNumber(sum)}${NARROW_SPACE}ETP en tout` },
			{ answer: EACH, label: `${own.length} postes, comme il est écrit` }
		],
		one,
		meanwhile: [one]
	};
}

const oneOrEach = (own: readonly PostGroup[], fte: number): readonly AnswerCandidate[] => [
	{ answer: ONE, label: `un seul poste, ${formatNumber(fte)}${NARROW_SPACE}ETP en tout` },
	{
		answer: EACH,
		label: `${own.length} postes, ${formatNumber(addedUp(own.map(fteOf)))}${NARROW_SPACE}ETP en tout`
	}
];

/** One post written again for each of its places: the same people are counted on each row. */
export function repeated(own: readonly PostGroup[]): Doubt | undefined {
	const { structure, personnes } = own[0]!.drafts[0]!.fields;
	const fte = fteOf(own[0]!);
	if (!haveOwnPlaces(own) || !(plainNumber(personnes) > 0)) return undefined;
	return {
		value: `${structure} : ${formatNumber(fte)} ETP et ${personnes} personnes sur ${own.length} lignes`,
		asked: `${own.length} lignes de ${quoted(structure)} ont le même ETP et les mêmes ${formatInteger(plainNumber(personnes))} personnes\u202F: est-ce un seul poste, répété pour chacun de ses lieux\u202F?`,
		candidates: oneOrEach(own, fte),
		one: asOne(own, {}),
		meanwhile: own
	};
}

/** The EPCI that holds every place of a row; `undefined` where it is not one, or is still asked about. */
export function epciOf({ drafts: [draft] }: PostGroup, places: KnownPlaces): string | undefined {
	const { targets, doubts } = draft!;
	if (doubts.length > 0 || targets.some(({ level }) => level === 'epci' || level === 'departement'))
		return undefined;
	const epcis = new Set(
		targets.flatMap((target) => communesOfTarget(target, places).map((commune) => places.epciOf(commune)))
	);
	const [only] = epcis;
	return epcis.size === 1 ? only : undefined;
}

/** Rows that give nothing but a place of their own in one EPCI: a post a row, or one post a place a row? */
export function perhapsOne(own: readonly PostGroup[], epci: string, places: KnownPlaces): Doubt | undefined {
	const { structure, personnes, montant } = own[0]!.drafts[0]!.fields;
	if (!haveOwnPlaces(own) || personnes !== '' || montant !== '') return undefined;
	const fte = fteOf(own[0]!);
	const names = own
		.flatMap(({ drafts: [draft] }) => draft!.targets)
		.map(({ level, code }) => curly(places.nameOf(codeLevelOf(level), code)))
		.sort(compareNames);
	return {
		value: `${structure} : ${formatNumber(fte)} ETP sur ${own.length} lignes (${names.join(', ')})`,
		asked: `${own.length} lignes de ${quoted(structure)} ont le même ETP dans la même intercommunalité, ${curly(places.nameOf('epci', epci))}, sans identifiant ni montant\u202F: est-ce un seul poste, écrit une fois par lieu\u202F?`,
		candidates: oneOrEach(own, fte),
		one: asOne(own, {}),
		meanwhile: own
	};
}

/** Rows of one FTE that give each a part of it, all its parts together. */
export function sharedOut(own: readonly PostGroup[]): Doubt | undefined {
	const parts = own.map(({ drafts: [draft] }) => plainNumber(draft!.fields.part));
	if (!haveOwnPlaces(own) || Math.abs(addedUp(parts) - 1) > ROUNDING) return undefined;
	const { structure } = own[0]!.drafts[0]!.fields;
	const fte = fteOf(own[0]!);
	const one = asOne(own, {});
	return {
		value: `${structure} : ${formatNumber(fte)} ETP réparti sur ${own.length} lignes`,
		asked: `${own.length} lignes de ${quoted(structure)} ont le même ETP, et leurs parts font un entier\u202F: est-ce un seul poste, réparti entre ses lieux\u202F?`,
		candidates: oneOrEach(own, fte),
		one,
		meanwhile: [one]
	};
}
