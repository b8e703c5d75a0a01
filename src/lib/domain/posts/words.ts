import type { Campaign, Post, StructureType, TargetLevel } from '../campaign/campaign';
import { CASELOAD } from '../figures/caseload';
import { fteText } from '../figures/catalogue/format';
import { activityPerFte } from '../words/activity-words';
import {
	capital,
	counted,
	curly,
	enumerated,
	formatDate,
	formatEuros,
	formatInteger,
	formatPercent,
	plural
} from '../text/french';
import type { PostPlace, PostReach } from './post-row';
import type { PostSort } from './sort';
import type { PostTotals } from './totals';

export const NO_FUNDER = 'Financeur non précisé';
export const NOWHERE = 'Sans lieu connu';

export const TARGET_WORDS: Readonly<Record<TargetLevel, string>> = {
	commune: 'commune',
	'hors-qpv': 'commune hors QPV',
	qpv: 'QPV',
	epci: 'EPCI',
	departement: 'département'
};

export const typeWord = (type: StructureType) => capital(curly(type));

/** `QPV Les Tours (60 %)`, `Thiers hors QPV`, `code 99999 inconnu`. */
export function placeWords({ target, code, name, share }: PostPlace): string {
	const part = share === undefined ? '' : ` (${formatPercent(share)})`;
	if (name === undefined) return `code ${code} inconnu (${TARGET_WORDS[target]})`;
	if (target === 'qpv') return `QPV ${name}${part}`;
	return `${name}${target === 'hors-qpv' ? ' hors QPV' : ''}${part}`;
}

/** `depuis le 1er mars 2022`, `du 1er mars 2022 au 31 août 2025`; empty where no date is given. */
export function dateWords({ start, end }: Pick<Post, 'start' | 'end'>): string {
	if (start !== undefined && end !== undefined) return `du ${formatDate(start)} au ${formatDate(end)}`;
	if (start !== undefined) return `depuis le ${formatDate(start)}`;
	return end === undefined ? '' : `jusqu’au ${formatDate(end)}`;
}

/** What was seen elsewhere, beside every count of people. */
export const CASELOAD_RANGE = `vu ailleurs de ${CASELOAD.low} à ${CASELOAD.high}`;

/** `3 communes et 1 QPV`; `aucun lieu connu` where there is none. */
export function reachWords({ communes, qpvs }: PostReach): string {
	const parts = [
		...(communes.length > 0 ? [counted(communes.length, 'commune')] : []),
		...(qpvs.length > 0 ? [counted(qpvs.length, 'QPV', 'QPV')] : [])
	];
	return parts.length > 0 ? enumerated(parts) : 'aucun lieu connu';
}

/** `Fin 2025, 85 postes (74,5 ETP) de 50 structures, pour 4,5 M€ par an`. */
export function postsHeadline(label: Campaign['label'], totals: PostTotals, filtered: boolean): string {
	const { posts, fte, structures, euros } = totals;
	if (posts === 0) return `${capital(label)}, aucun poste${filtered ? ' ne répond à ces filtres' : ''}`;
	const found = filtered
		? ` ${plural(posts, 'répond', 'répondent')} à ces filtres\u202F: ${fteText(fte)}\u00A0ETP`
		: ` (${fteText(fte)}\u00A0ETP)`;
	const of = `${filtered ? ', ' : ' de '}${counted(structures, 'structure')}`;
	return `${capital(label)}, ${counted(posts, 'poste')}${found}${of}${euros > 0 ? `, ${formatEuros(euros)} par an` : ''}`;
}

/** What they reach, whom they accompany, and what is not known. */
export function postsDetail(totals: PostTotals): string {
	const { reach, communePopulation, caseload, acts, fundedPosts, posts, unlocated, overlapping, needMet } =
		totals;
	if (posts === 0) return 'Retirez l’un des filtres, ou effacez-les tous.';
	const one = posts === 1;
	return [
		`${one ? 'Il intervient' : 'Ils interviennent'} dans ${reachWords(reach)} (${counted(communePopulation, 'habitant')} dans ces communes), et ${one ? 'couvre' : 'couvrent'} ${fteText(needMet)} des ${fteText(reach.need)}\u00A0ETP requis dans ${one ? 'ses' : 'leurs'} lieux.`,
		...(caseload
			? [
					`${counted(caseload.people, 'personne accompagnée', 'personnes accompagnées')} dans l’année, ${formatInteger(caseload.perFte)} par ETP (${CASELOAD_RANGE}).`
				]
			: []),
		...acts.map((act) => `${activityPerFte(act)}.`),
		...(fundedPosts > 0 && fundedPosts < posts
			? [`Le montant de ${counted(posts - fundedPosts, 'poste')} n’est pas donné.`]
			: []),
		...(overlapping > 0
			? [
					`${counted(overlapping, 'poste')} ${plural(overlapping, 'partage', 'partagent')} un lieu avec une autre structure.`
				]
			: []),
		...(unlocated > 0 ? [`${fteText(unlocated)}\u00A0ETP n’ont pas de lieu connu.`] : [])
	].join(' ');
}

/** What a sort puts first: upwards, downwards. */
export const SORT_WORDS: Readonly<Record<PostSort['by'], readonly [up: string, down: string]>> = {
	structure: ['Structure, de A à Z', 'Structure, de Z à A'],
	etp: ['Moins d’ETP d’abord', 'Plus d’ETP d’abord'],
	montant: ['Moindre montant d’abord', 'Plus grand montant d’abord'],
	debut: ['Plus anciens d’abord', 'Plus récents d’abord'],
	personnes: ['Moins de personnes par ETP d’abord', 'Plus de personnes par ETP d’abord'],
	habitants: ['Moins d’habitants d’abord', 'Plus d’habitants d’abord'],
	besoin: ['Moindre besoin couvert d’abord', 'Plus grand besoin couvert d’abord'],
	chevauchement: ['Sans autre structure d’abord', 'Plus d’autres structures d’abord']
};
